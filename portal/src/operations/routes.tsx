import { Operations } from "./Operations.tsx";

export const operations = { Component: Operations };
