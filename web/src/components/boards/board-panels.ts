/**
 * Between what a board's parameters hold and the panels on the screen. Umami keeps rows of columns, each column with a
 * component and a share of the row's width; Kokumi writes the same and adds to each column its place on the grid
 * (`grid: { x, y, w, h }`). Where rows were changed by a client that knows no grid, the rows count.
 */
import { usualHeight } from './panel-kinds';
import { bandsOf, compacted, gridColumns, type Place, readPlace } from './place';

export type EntityType = 'website' | 'link' | 'pixel';

/** A component as it is kept; what is not known here stays in it. */
export interface BoardComponent {
  type: string;
  entityType?: EntityType;
  entityId?: string;
  websiteId?: string;
  title?: string;
  description?: string;
  props?: Record<string, unknown>;
  [other: string]: unknown;
}

export interface BoardPanel {
  id: string;
  rowId: string;
  component: BoardComponent;
  place: Place;
}

interface Column {
  id: string;
  size?: number;
  component: BoardComponent;
  grid?: Place;
}

interface Row {
  id: string;
  columns: Column[];
}

type Parameters = Record<string, unknown>;

/** The most that stand side by side where only rows are known. */
const mostInRow = 4;

/** The panels of a board, of whatever shape its parameters are. */
export function readPanels(parameters: Parameters): BoardPanel[] {
  const rows = readRows(parameters.rows);
  const onGrid = rows.flatMap(({ id: rowId, columns }) => columns.map(({ id, component, grid }) => ({ id, rowId, component, place: grid })));
  const placed = onGrid.filter((panel): panel is BoardPanel => panel.place !== undefined);
  if (placed.length === onGrid.length && sameRows(rows, rowsOf(placed))) return compacted(placed);
  return panelsOfRows(rows);
}

/** The parameters with these panels in place of those that were there; everything else in them stays. */
export function writePanels(parameters: Parameters, panels: readonly BoardPanel[]): Parameters {
  return { ...parameters, rows: rowsOf(panels) };
}

/** Which website, link or pixel a panel is about; the board's own where it has one. */
export function entityOf(parameters: Parameters, component: BoardComponent): { type: EntityType; id: string } | undefined {
  for (const type of ['website', 'link', 'pixel'] as const) {
    const id = parameters[`${type}Id`];
    if (typeof id === 'string' && id) return { type, id };
  }
  if (component.entityId) return { type: component.entityType ?? 'website', id: component.entityId };
  return component.websiteId ? { type: 'website', id: component.websiteId } : undefined;
}

function rowsOf(panels: readonly BoardPanel[]): Row[] {
  const used = new Set<string>();
  return bandsOf(panels).map((band) => {
    const whole = band.reduce((sum, { place }) => sum + place.w, 0);
    const kept = band[0]?.rowId;
    const id = kept && !used.has(kept) ? kept : newId();
    used.add(id);
    return {
      id,
      columns: band.map(({ id: columnId, component, place }) => ({ id: columnId, size: Math.round((place.w / whole) * 10_000) / 100, component, grid: place })),
    };
  });
}

function sameRows(kept: Row[], written: Row[]): boolean {
  return (
    kept.length === written.length &&
    kept.every(({ columns }, row) => {
      const others = written[row]?.columns ?? [];
      return columns.length === others.length && columns.every(({ id, size }, place) => id === others[place]?.id && Math.abs((size ?? 0) - (others[place].size ?? 0)) < 1);
    })
  );
}

function panelsOfRows(rows: Row[]): BoardPanel[] {
  const panels: BoardPanel[] = [];
  let y = 0;
  for (const row of rows) {
    for (let start = 0; start < row.columns.length; start += mostInRow) {
      const columns = row.columns.slice(start, start + mostInRow);
      const widths = widthsOf(columns.map(({ size }) => size));
      const h = Math.max(...columns.map(({ component }, index) => usualHeight(component.type, widths[index] ?? 1)));
      let x = 0;
      for (const [index, { id, component }] of columns.entries()) {
        const w = widths[index] ?? 1;
        panels.push({ id, rowId: row.id, component, place: { x, y, w, h } });
        x += w;
      }
      y += h;
    }
  }
  return panels;
}

/** Shares of a row in whole columns that fill it, two at least for each. */
export function widthsOf(sizes: (number | undefined)[]): number[] {
  const known = sizes.every((size) => size !== undefined && size > 0);
  const shares = sizes.map((size) => (known ? (size ?? 1) : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.max(2, Math.round((share / whole) * gridColumns)));
  let over = widths.reduce((sum, width) => sum + width, 0) - gridColumns;
  while (over !== 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 0) - Math.sign(over);
    over -= Math.sign(over);
  }
  return widths;
}

function readRows(value: unknown): Row[] {
  const seen = new Set<string>();
  const idOf = (id: unknown) => {
    const own = typeof id === 'string' && id && !seen.has(id) ? id : newId();
    seen.add(own);
    return own;
  };
  return listOf(value).flatMap((row) => {
    const columns = listOf(row.columns).flatMap((column): Column[] => {
      const component = readComponent(column.component);
      if (!component) return [];
      const grid = readPlace(column.grid);
      return [{ id: idOf(column.id), component, ...(typeof column.size === 'number' ? { size: column.size } : {}), ...(grid ? { grid } : {}) }];
    });
    return columns.length ? [{ id: idOf(row.id), columns }] : [];
  });
}

function readComponent(value: unknown): BoardComponent | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  const text = (name: string) => (typeof value[name] === 'string' && value[name] ? { [name]: value[name] } : {});
  const { entityType, props, title, description, entityId, websiteId, ...others } = value;
  void [title, description, entityId, websiteId];
  return {
    ...others,
    type: value.type,
    ...(entityType === 'link' || entityType === 'pixel' || entityType === 'website' ? { entityType } : {}),
    ...text('entityId'),
    ...text('websiteId'),
    ...text('title'),
    ...text('description'),
    ...(isObject(props) ? { props } : {}),
  };
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A new id in the form of a UUID. `crypto.randomUUID` is there on https pages alone. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
