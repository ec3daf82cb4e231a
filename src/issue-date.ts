/**
 * The date of an issue, with the precision that its source states, as ISO 8601 / EDTF:
 * `2025`, `2025-06`, `2025-06-14`, `2025-06-14/2025-06-15`, `2025-05/2025-06`,
 * seasons `2025-21` (spring) to `2025-24` (winter) and quarters `2025-33` to `2025-36`.
 * Only {@link parseIssueDate} and {@link findIssueDate} make one.
 */
export type IssueDate = string & { readonly __tag: unique symbol };
