import { Home } from "./Home.tsx";

export const home = { Component: Home };
