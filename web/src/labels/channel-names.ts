/** The API's channel codes in words. */
const names: Record<string, string> = {
  direct: 'Direct',
  referral: 'Referral',
  affiliate: 'Affiliate',
  email: 'E-mail',
  sms: 'SMS',
  paidAds: 'Paid ads',
  paidSearch: 'Paid search',
  paidSocial: 'Paid social',
  paidShopping: 'Paid shopping',
  paidVideo: 'Paid video',
  organicSearch: 'Organic search',
  organicSocial: 'Organic social',
  organicShopping: 'Organic shopping',
  organicVideo: 'Organic video',
};

export function channelName(code: string): string {
  return names[code] ?? code;
}
