/**
 * The id of a topic, or of a person without a record, which have none in the data, from its name. It keeps all letters
 * and signs ("C" is not "C++") but spaces and full stops: in addresses, full stops separate values.
 */
export const subjectId = (name: string): string =>
  name.normalize('NFKC').toLowerCase().split(/[\s.]+/).filter(Boolean).join('-') || '-'; // prettier-ignore
