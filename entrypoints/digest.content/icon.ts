const paths = {
  save: 'M5 2.5h6v11l-3-2.5-3 2.5z',
  dismiss: 'M4 4l8 8M12 4l-8 8',
  why: 'M6 6a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1v.5M8 12v.1',
  next: 'M4 6l4 4 4-4',
  previous: 'M4 10l4-4 4 4',
  dim: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  keys: 'M2 4.5h12v7H2zM4.5 7v.1M7 7v.1M9.5 7v.1M12 7v.1M5.5 9.5h5',
  hide: 'M4 8h8',
};

const svg = 'http://www.w3.org/2000/svg';

/** A 16-pixel line drawing that takes the colour of the text around it; for sighted readers only. */
export function drawIcon(name: keyof typeof paths): SVGSVGElement {
  const icon = document.createElementNS(svg, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  icon.append(path);
  return icon;
}
