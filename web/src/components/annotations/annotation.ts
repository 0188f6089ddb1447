/** Notes that explain the numbers of a website: asked, kept, and put to the bars of the chart that they are about. */
import { ask, type Schema, tell } from '@/api/ask';
import { formatClock, formatDay } from '@/format/date';
import { type Bucket, keyAt, truncateKey } from '@/time/buckets';
import type { Period } from '@/time/range';
import type { Unit } from '@/time/units';
import { HOUR, instantOf } from '@/time/zone';

export type Annotation = Schema<'Annotation'>;

/** By the key of the bar. */
export type Notes = Map<string, Annotation[]>;

const path = '/api/websites/{websiteId}/annotations';
const mostShown = 200;
/** A whole day is kept as its midnight in UTC, which is another moment than midnight here. */
const furthestZone = 14 * HOUR;

export function annotationsQuery(websiteId: string, { start, end }: Pick<Period, 'start' | 'end'>) {
  return ask(path, { websiteId }, { startAt: start - furthestZone, endAt: end + furthestZone, pageSize: mostShown });
}

/** Annotations of the period by the bar that they belong to, the earliest first. */
export function notesByBucket(annotations: readonly Annotation[], buckets: readonly Pick<Bucket, 'key'>[], unit: Unit, zone: string): Notes {
  const keys = new Set(buckets.map(({ key }) => key));
  const notes: Notes = new Map();
  for (const annotation of [...annotations].sort((one, other) => Date.parse(one.date) - Date.parse(other.date))) {
    const wanted = keyOf(annotation, unit, zone);
    // Where clocks change at midnight, a day begins at one o'clock.
    const key = keys.has(wanted) ? wanted : buckets.find((bucket) => annotation.allDay && bucket.key.slice(0, 10) === wanted.slice(0, 10))?.key;
    if (key) notes.set(key, [...(notes.get(key) ?? []), annotation]);
  }
  return notes;
}

function keyOf({ date, allDay }: Annotation, unit: Unit, zone: string): string {
  return allDay ? truncateKey(`${date.slice(0, 10)} 00:00:00`, unit) : keyAt(Date.parse(date), unit, zone);
}

/** What a note says, without the time. */
export function noteText({ note }: Annotation): string {
  return note.trim();
}

/** "18 Nov 2026", with the time where it is about a moment. */
export function whenOf({ date, allDay }: Annotation, zone: string): string {
  const instant = Date.parse(date);
  return allDay ? formatDay(instant, 'UTC') : `${formatDay(instant, zone)}, ${formatClock(instant, zone)}`;
}

export interface NoteInput {
  note: string;
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM on the zone's clock; empty for the whole day. */
  time: string;
}

/** What the form shows of an annotation, or of a new one. */
export function inputOf(annotation: Annotation | undefined, now: number, zone: string): NoteInput {
  if (annotation?.allDay) return { note: annotation.note, day: annotation.date.slice(0, 10), time: '' };
  const key = keyAt(annotation ? Date.parse(annotation.date) : now, 'minute', zone);
  return { note: annotation?.note ?? '', day: key.slice(0, 10), time: annotation ? key.slice(11, 16) : '' };
}

/** What the API keeps of the form. */
export function bodyOf({ note, day, time }: NoteInput, zone: string) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const instant = time ? instantOf({ year, month, day: date, hour, minute, second: 0 }, zone) : Date.UTC(year, month - 1, date);
  return { note: note.trim(), date: new Date(instant).toISOString(), allDay: !time };
}

/** Adds an annotation, or changes the given one. */
export function saveNote(websiteId: string, input: NoteInput, zone: string, changed?: Annotation): Promise<Annotation> {
  const body = bodyOf(input, zone);
  return changed ? tell('post', `${path}/{annotationId}`, { websiteId, annotationId: changed.id }, body) : tell('post', path, { websiteId }, body);
}

export function deleteNote({ websiteId, id }: Annotation): Promise<unknown> {
  return tell('delete', `${path}/{annotationId}`, { websiteId, annotationId: id });
}

/** Brings a deleted annotation back, under another id. */
export function restoreNote({ websiteId, note, date, allDay }: Annotation): Promise<unknown> {
  return tell('post', path, { websiteId }, { note, date, allDay });
}

/** Whether a day is one, for the form. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
}
