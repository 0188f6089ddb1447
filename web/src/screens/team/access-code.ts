/** A new access code of a team. */

// 32 letters and digits that nobody mistakes for one another, so that five bits of a byte choose one evenly.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const length = 20;

/** `team_` and 20 random letters (100 bits). */
export function newAccessCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return `team_${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}
