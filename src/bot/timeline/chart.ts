import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Bin } from './bins.js';

use([BarChart, GridComponent, SVGRenderer]);

/** About twice the size at which Discord shows it, so that it is sharp on any screen. */
const size = { width: 1000, height: 560 } as const;
const fontFamily = 'Noto Sans';
const fontFile = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
/** A panel of its own, in contrast to its text, on the dark and on the light theme. */
const colours = {
  panel: '#20242b',
  text: '#e3e6ea',
  line: '#4a515c',
  bar: '#58a6df',
  none: '#343a43',
};
/** So many bars have their numbers above them, and level labels below. */
const numbered = 24;
const level = 5;

/** Draws the bins as bars. It holds dates and numbers and no other words, so any language can use it. */
export async function drawTimeline(bins: readonly Bin[]): Promise<Uint8Array> {
  const image = await renderAsync(svgOf(bins), {
    font: {
      loadSystemFonts: false,
      fontFiles: [createRequire(import.meta.url).resolve(fontFile)],
      defaultFontFamily: fontFamily,
    },
  });
  return image.asPng();
}

function svgOf(bins: readonly Bin[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(optionsFor(bins));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function optionsFor(bins: readonly Bin[]) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const text = { color: colours.text, fontSize: 28, fontFamily };
  return {
    animation: false,
    backgroundColor: colours.panel,
    textStyle: text,
    grid: { left: 24, right: 36, top: 52, bottom: 20, outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      data: bins.map(({ label }) => label),
      axisLabel: {
        ...text,
        ...(bins.length > level
          ? { rotate: 40, hideOverlap: true }
          : { interval: 0, width: (size.width - 150) / bins.length, overflow: 'break' }),
      },
      axisLine: { lineStyle: { color: colours.line, width: 2 } },
      axisTick: { show: false },
    },
    yAxis: [
      {
        type: 'value',
        minInterval: 1,
        max: most < 4 ? 4 : undefined,
        axisLabel: text,
        splitLine: { lineStyle: { color: colours.line } },
      },
      { type: 'value', max: 1, show: false },
    ],
    series: [
      {
        // A band from top to bottom where there was no issue, which is not the same as no mention.
        type: 'bar',
        yAxisIndex: 1,
        barWidth: '100%',
        barGap: '-100%',
        itemStyle: { color: colours.none },
        data: bins.map(({ issues }) => (issues === 0 ? 1 : null)),
      },
      {
        type: 'bar',
        barWidth: '64%',
        barMaxWidth: 110,
        itemStyle: { color: colours.bar, borderRadius: [4, 4, 0, 0] },
        label: { show: bins.length <= numbered, position: 'top', ...text },
        data: bins.map(({ issues, count }) => (issues > 0 ? count : null)),
      },
    ],
  };
}
