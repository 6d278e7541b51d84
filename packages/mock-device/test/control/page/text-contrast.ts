/**
 * The texts in view that stand out too little from what is behind them, by WCAG 2.2 (1.4.3: 4.5 to 1, or 3 to 1 for large
 * ones). Runs in a browser, so that it may use nothing from outside.
 */
export function faintTexts(): readonly string[] {
  const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    if (element === null) return "rgb(255, 255, 255)";
    const color = getComputedStyle(element).backgroundColor;
    return channels(color)[3] === 0 ? behind(element.parentElement) : color;
  };
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
  const shown = [...document.body.querySelectorAll("*")].filter(
    (element) =>
      hasText(element) &&
      element.checkVisibility() &&
      element.closest("option, [aria-disabled=true]") === null,
  );
  return shown.flatMap((element) => {
    const style = getComputedStyle(element);
    const color = element instanceof SVGElement ? style.fill : style.color;
    const [dark = 0, light = 0] = [luminance(color), luminance(behind(element))].sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    const isLarge = Number.parseFloat(style.fontSize) >= 24;
    return contrast >= (isLarge ? 3 : 4.5) ? [] : [`${contrast.toFixed(2)}: ${element.textContent}`];
  });
}
