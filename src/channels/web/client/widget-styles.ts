import type { WidgetSettings } from "../widget-settings.ts";

/**
 * The launcher's styles. Against those of the council's page everything is set back first, with more weight than a page
 * can have; sizes are in em of the reader's own size of text, whatever the page does with its root.
 */
export function widgetStyles({ colour, textColour }: WidgetSettings): string {
  return `:host{all:initial!important;font:600 medium/1.3 system-ui!important}
button,div{background:${colour};color:${textColour}}
button{font:inherit;min-height:2.75em;padding:0 1em;border:2px solid transparent;border-radius:.4em;cursor:pointer}
button:focus-visible{outline:3px solid #0b0c0c;box-shadow:0 0 0 6px #fd0}
dialog+button{position:fixed;z-index:2147483646;inset-block-end:1em;inset-inline-end:1em;max-width:90%}
dialog{position:fixed;z-index:2147483647;inset:0;box-sizing:border-box;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;flex-direction:column}
dialog[open]{display:flex}
div{display:flex;align-items:center;justify-content:space-between;padding-inline-start:1em}
iframe{flex:1;border:0}
@media(min-width:40em)and (min-height:30em){dialog{inset:auto 1em 1em auto;width:27em;height:min(42em,100% - 2em);border:1px solid #5a6873;box-shadow:0 4px 24px #0006}}
@media print{:host{display:none!important}}`;
}
