/**
 * Where an event is, in the units of the drawing's viewBox: by ratios, so any scale or zoom of the page is right. The
 * drawing stands in the middle of a box that is wider or higher than it.
 */
export function localPoint(event: {clientX: number; clientY: number}, svg: SVGSVGElement): [number, number] {
  const rect = svg.getBoundingClientRect();
  const {x, y, width, height} = svg.viewBox.baseVal;
  const scale = Math.min(rect.width / width, rect.height / height);
  return [
    x + width / 2 + (event.clientX - rect.left - rect.width / 2) / scale,
    y + height / 2 + (event.clientY - rect.top - rect.height / 2) / scale
  ];
}
