/** The outline of a page with the line that is seen without scrolling, and on it how much was clicked where. */
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { t } from '@/messages/message';
import { drawHeat } from './draw-heat';
import type { Layout } from './heat';
import classes from './Heatmaps.module.css';

/** The widest that a page is drawn, in pixels. */
const widest = 760;

export function HeatCanvas({ layout, summary }: { layout: Layout; summary: string }) {
  const box = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const most = Math.min(widest, layout.width || widest);
  const steepness = Math.min(layout.height / Math.max(layout.width, 1), 6);
  const width = Math.floor(Math.min(box.width, most));
  const height = Math.round(width * steepness);
  const fold = (layout.fold / Math.max(layout.height, 1)) * height;

  useEffect(() => {
    if (canvas.current && width > 0 && height > 0) drawHeat(canvas.current, layout.places, width, height);
  }, [layout, width, height]);

  return (
    <div ref={box.ref} className={classes.outline}>
      {/* As large before it is measured as after it. */}
      <div className={classes.sheet} style={{ width: `min(100%, ${most}px)`, aspectRatio: `1 / ${steepness}` }}>
        <canvas ref={canvas} role="img" aria-label={summary} className={classes.canvas} />
        {fold > 0 && fold < height && (
          <span className={classes.fold} style={{ insetBlockStart: fold }}>
            {t('heatmaps.fold')}
          </span>
        )}
      </div>
    </div>
  );
}
