const list = (names: string) => names.trim().split(/\s+/);

/** Commands that an author may have meant: what this talk and most of mathematics use, not all that KaTeX knows. */
export const commonCommands: readonly string[] = list(`
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon
  phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar nabla partial infty
  frac tfrac dfrac sqrt sum prod int iint oint lim limsup liminf sup inf max min arg log ln exp sin cos tan sinh cosh
  tanh det dim ker Pr gcd deg operatorname mathbb mathbf mathcal mathfrak mathit mathrm mathsf boldsymbol text textbf
  textit textrm hat tilde bar vec dot ddot widehat widetilde overline underline overbrace underbrace overset underset
  stackrel binom left right middle big Big bigg Bigg bigl bigr Bigl Bigr langle rangle lvert rvert lVert rVert lfloor
  rfloor lceil rceil mid cdot cdots ldots dots vdots ddots times div pm mp ast star circ bullet oplus otimes wedge vee
  cap cup bigcap bigcup setminus subset subseteq supset supseteq in notin ni emptyset forall exists neg leq geq le ge
  ll gg neq ne approx sim simeq cong equiv propto to mapsto gets rightarrow leftarrow Rightarrow Leftarrow
  leftrightarrow Leftrightarrow longrightarrow Longrightarrow implies iff uparrow downarrow top perp parallel quad
  qquad begin end limits nolimits displaystyle textstyle bmod pmod not prime dagger
`).map(name => `\\${name}`);

export const environments: readonly string[] = list(
  'aligned alignedat gathered cases rcases matrix pmatrix bmatrix vmatrix array split'
);
