const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** The TeX of what MathJax made of a formula, or of a `<math>`, between dollar signs as authors write it. */
export function texOf(formula: Element): string {
  const fence = isDisplay(formula) ? '$$' : '$';
  return fence + (formula.localName === 'script' ? formula.textContent : sourceOf(formula)) + fence;
}

function isDisplay(formula: Element): boolean {
  return formula.matches('[type*="mode=display"], [display="block"], [display="true"] *');
}

/** The source that MathJax 4 and KaTeX leave in the markup; without it, the likeliest one. */
function sourceOf(math: Element): string {
  const source = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  return math.getAttribute('data-latex') ?? source ?? rebuild(math).replace(/ (?![a-z])/gi, '');
}

const deepest = 40; // Elements in elements: no honest formula nests deeper

function rebuild(math: Element, depth = 0): string {
  const inner = depth < deepest ? [...math.querySelectorAll(':scope > :not(form)')] : [];
  const parts = inner.map((part) => rebuild(part, depth + 1));
  const [base = '', first = '', second = ''] = parts;
  switch (math.localName) {
    case 'msub':
      return `${base}_${group(first)}`;
    case 'msup':
      return `${base}^${group(first)}`;
    case 'msubsup':
      return `${base}_${group(first)}^${group(second)}`;
    case 'mfrac':
      return `\\frac{${base}}{${first}}`;
    case 'msqrt':
      return `\\sqrt{${parts.join('')}}`;
    default:
      return inner.length > 0 ? parts.join('') : symbolOf(math.textContent ?? '');
  }
}

function group(tex: string): string {
  return tex.length === 1 || /^\\\w+ ?$/.test(tex) ? tex.trim() : `{${tex}}`;
}

function symbolOf(text: string): string {
  return text
    .replace('\u2212', '-')
    .replace(/[\u03b1-\u03c9]/g, (letter) => `\\${greek[letter.charCodeAt(0) - 0x3b1]} `);
}
