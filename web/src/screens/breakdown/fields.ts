/** Which fields a breakdown can have, and how they stand in the address: `fields=country,device`. */
export const breakdownFields = [
  'path', 'title', 'query', 'referrer', 'browser', 'os', 'device', 'country', 'region', 'city', 'hostname', 'tag', 'event',
  'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm',
] as const;

export type BreakdownField = (typeof breakdownFields)[number];

export const mostFields = 3;

/** What the address says, without what is no field or there twice; country and device where nothing is left. */
export function readFields(text: string): BreakdownField[] {
  const named = text.split(',').filter((each): each is BreakdownField => breakdownFields.some((field) => field === each));
  const fields = [...new Set(named)].slice(0, mostFields);
  return fields.length > 0 ? fields : ['country', 'device'];
}
