/** What can stand in a stream's name; whether it is a lawful code is the aggregate's matter. */
const pattern = /^[a-z0-9-]{1,80}$/;

/** The id of the item that a code in any letter case names; null when the text cannot be a code. */
export function itemIdOf(powerCode: string): string | null {
  const id = powerCode.toLowerCase();
  return pattern.test(id) ? id : null;
}

/** The code as the catalogue shows it. */
export function powerCodeOf(itemId: string): string {
  return itemId.toUpperCase();
}
