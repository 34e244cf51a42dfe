/** Characters of JSON after which a page is full, however many items it was asked for; an item has 250 KB at most. */
const mostPageLength = 1_000_000;

/** A page, and the item to go on with; undefined when there is none. */
export interface FilledPage<Item> {
  items: Item[];
  next: Item | undefined;
}

/**
 * Takes items until there are `size`, or until those that were read have about a million characters: reading and writing
 * more would hold the service up. One more item than these is read.
 *
 * @param lengthOf characters of an item.
 * @param accepts whether an item belongs on the page; the others are passed over, and count among those read.
 */
export function filledPage<Item>(
  source: Iterable<Item>,
  size: number,
  lengthOf: (item: Item) => number,
  accepts: (item: Item) => boolean = () => true,
): FilledPage<Item> {
  const items: Item[] = [];
  let length = 0;
  for (const item of source) {
    if (length >= mostPageLength) return { items, next: item };
    length += lengthOf(item);
    if (!accepts(item)) continue;
    if (items.length === size) return { items, next: item };
    items.push(item);
  }
  return { items, next: undefined };
}
