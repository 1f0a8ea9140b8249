/** Words for titles: plain ones of many lengths, so that labels are as wide as real ones. */
export const WORDS =
  'Agreement Archive Award Bridge Building Camp Centre Charter Children Choir City Coast Community Concert Council Course Day Design Exhibition Fair Festival Field Film Forest Forum Foundation Fund Garden Gift Harbour Health Hospital House Island Journey Kitchen Laboratory Lake Language Library Light Meeting Memorandum Mountain Museum Music Network Neighbours Observatory Opening Orchestra Partnership Plan Play Prize Programme Project Railway Record Relief Report Research Restoration River School Science Shelter Sound Station Study Summer Support Teachers Technology Theatre Training Travelling University Village Volunteers Water Winter Workshop Youth about across after and at before begins for from grows in into joins near new of on opens over renewed returns starts the to towards under with without'.split(
    ' ',
  );

/** The eight lanes. Their ids are short, since every event has one. */
export const LANES = [
  { id: 'a', name: 'Arts' },
  { id: 'b', name: 'Building' },
  { id: 'c', name: 'Care' },
  { id: 'd', name: 'Design' },
  { id: 'e', name: 'Education' },
  { id: 'f', name: 'Film' },
  { id: 'g', name: 'Growing' },
  { id: 'h', name: 'Health' },
] as const;
