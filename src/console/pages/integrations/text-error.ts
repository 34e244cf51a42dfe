interface TextRule {
  /** "The name" */
  what: string;
  /** In characters. */
  min?: number;
  max: number;
  pattern?: RegExp;
  /** What the pattern asks for, as a sentence. */
  advice?: string;
}

/**
 * What is wrong with a text by a shape of the API's model, as a sentence; undefined when nothing is. An empty text is
 * wrong only where `min` is given.
 */
export function textError(text: string, rule: TextRule): string | undefined {
  const { what, min = 0, max, pattern, advice } = rule;
  const { length } = [...text];
  if (length === 0)
    return min > 0 ? `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}.` : undefined;
  if (length < min) return `${what} has ${length} characters; at least ${min} are needed.`;
  if (length > max)
    return `${what} has ${length.toLocaleString("en")} characters; ${max.toLocaleString("en")} are allowed.`;
  return pattern && !pattern.test(text) ? advice : undefined;
}
