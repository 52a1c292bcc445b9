package org.theragraph.cli.picture;

/** Style sheets, for light and for dark. Plain colours: many programs for SVG know no variables. */
final class Look {
  static final String SVG =
      """
      svg { background: #ffffff; font-family: system-ui, sans-serif; font-size: 13px; }
      text { fill: #1f2328; }
      .heading { font-size: 18px; font-weight: 600; }
      .layer { fill: #59636e; text-anchor: middle; font-size: 13px; }
      .name { text-anchor: middle; }
      .node rect { fill: #f6f8fa; stroke: #afb8c1; }
      .node.asked rect { fill: #ddf4ff; stroke: #0969da; stroke-width: 2px; }
      .node.found rect { fill: #dafbe1; stroke: #1a7f37; }
      .line { fill: none; stroke: #6e7781; stroke-opacity: 0.7; }
      .touch { fill: none; stroke: #000000; stroke-opacity: 0; stroke-width: 14px; }
      .hedged .line { stroke-dasharray: 7 5; }
      .denied .line { stroke: #cf222e; }
      .edge:hover .line { stroke: #0969da; stroke-opacity: 1; }
      .arrow { fill: #6e7781; }
      .arrow.denied { fill: #cf222e; }
      .legend text { fill: #59636e; font-size: 12px; }
      .tick { fill: #59636e; font-size: 12px; }
      .end { text-anchor: end; }
      .grid { fill: none; stroke: #d1d9e0; }
      .axis { fill: none; stroke: #6e7781; stroke-width: 1.5px; }
      .level { fill: none; stroke: #0969da; stroke-width: 2px; }
      .group { font-weight: 600; font-size: 13px; }
      .whisker { fill: none; stroke: #6e7781; stroke-width: 2px; }
      .figure circle { fill: #6e7781; }
      .ours .whisker { stroke: #0969da; }
      .ours circle { fill: #0969da; }
      .event circle { stroke-width: 1.5px; }
      .affirming circle { fill: #1a7f37; stroke: #1a7f37; }
      .denying circle { fill: #cf222e; stroke: #cf222e; }
      .unsure circle { fill-opacity: 0; }
      .mute circle { fill-opacity: 0; stroke: #6e7781; stroke-dasharray: 2 2; }
      @media (prefers-color-scheme: dark) {
        svg { background: #0d1117; }
        text { fill: #e6edf3; }
        .layer, .tick, .legend text { fill: #9198a1; }
        .grid { stroke: #3d444d; }
        .axis { stroke: #8b949e; }
        .level { stroke: #4493f8; }
        .whisker { stroke: #8b949e; }
        .figure circle { fill: #8b949e; }
        .ours .whisker { stroke: #4493f8; }
        .ours circle { fill: #4493f8; }
        .affirming circle { fill: #3fb950; stroke: #3fb950; }
        .denying circle { fill: #f85149; stroke: #f85149; }
        .mute circle { stroke: #8b949e; }
        .node rect { fill: #151b23; stroke: #3d444d; }
        .node.asked rect { fill: #0c2d6b; stroke: #4493f8; }
        .node.found rect { fill: #033a16; stroke: #3fb950; }
        .line { stroke: #8b949e; }
        .denied .line { stroke: #f85149; }
        .arrow { fill: #8b949e; }
        .arrow.denied { fill: #f85149; }
      }
      """;

  static final String PAGE =
      """
      :root { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --rim: #d1d9e0; --bad: #cf222e; }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #0d1117; --ink: #e6edf3; --soft: #9198a1; --rim: #3d444d;
          --bad: #f85149; }
      }
      body { margin: 0 auto; max-width: 1400px; padding: 12px; background: var(--paper);
        color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      h1 { font-size: 1.25rem; }
      h2 { font-size: 1.05rem; margin-top: 1.5rem; }
      .picture { overflow-x: auto; border: 1px solid var(--rim); border-radius: 6px; }
      .picture svg { display: block; margin: 0 auto; }
      .picture .heading { display: none; }
      ol { padding-left: 1.6rem; max-width: 60rem; }
      li { margin-bottom: 0.8rem; }
      .claim.denied { color: var(--bad); }
      .standing, .source { color: var(--soft); font-size: 0.875rem; }
      q { display: block; }
      """;

  private Look() {}
}
