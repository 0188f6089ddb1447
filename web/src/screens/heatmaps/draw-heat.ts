/** Draws places onto a canvas: each is a soft spot, and where spots add up the colour goes from yellow to dark red. */
import type { Place } from './heat';

/** How far a click reaches, as a part of the page's width. */
const reach = 0.035;

export function drawHeat(canvas: HTMLCanvasElement, places: readonly Place[], width: number, height: number): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.clearRect(0, 0, width, height);
  const radius = Math.max(width * reach, 10);
  const most = Math.max(...places.map(({ count }) => count), 1);
  for (const { across, down, count } of places) {
    const [x, y] = [across * width, down * height];
    const spot = context.createRadialGradient(x, y, 0, x, y, radius);
    spot.addColorStop(0, `rgba(0, 0, 0, ${0.18 + 0.62 * (count / most)})`);
    spot.addColorStop(1, 'rgba(0, 0, 0, 0)');
    context.fillStyle = spot;
    context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  colour(context, width, height);
}

/** Turns how dark a pixel is into a colour. */
function colour(context: CanvasRenderingContext2D, width: number, height: number): void {
  const picture = context.getImageData(0, 0, width, height);
  const { data } = picture;
  for (let at = 3; at < data.length; at += 4) {
    const heat = (data[at] ?? 0) / 255;
    if (heat === 0) continue;
    data[at - 3] = 245 - 70 * Math.max(heat - 0.6, 0) * 2.5;
    data[at - 2] = 190 * (1 - heat) + 20;
    data[at - 1] = 40;
    data[at] = Math.min(255, 90 + 190 * heat) * Math.min(heat * 6, 1);
  }
  context.putImageData(picture, 0, 0);
}
