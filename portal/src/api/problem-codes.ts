export const problemCodes = ["access.step-up-required"] as const;
export type ProblemCode = string;
