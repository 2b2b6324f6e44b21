declare module 'jstat' {
  const jstat: {
    /** The regularised incomplete beta function, and its inverse in x. */
    readonly ibeta: (x: number, a: number, b: number) => number;
    readonly ibetainv: (p: number, a: number, b: number) => number;
    readonly normal: { readonly inv: (p: number, mean: number, deviation: number) => number };
    readonly chisquare: { readonly cdf: (x: number, freedom: number) => number };
  };
  export default jstat;
}
