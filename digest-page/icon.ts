const paths = {
  save: 'M5 2.5h6v11l-3-2.5-3 2.5z',
  check: 'M3.5 8.5l3 3 6-7',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  dim: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
};

const svg = 'http://www.w3.org/2000/svg';

/** A 16-pixel line drawing that takes the colour of the text around it; for sighted readers only. */
export function drawIcon(name: keyof typeof paths): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('part', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  icon.append(path);
  return icon;
}
