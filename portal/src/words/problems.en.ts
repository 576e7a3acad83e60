export const problems: Record<string, string> = {};
