package org.theragraph.cli.picture;

/** Style sheets, for light and for dark. */
final class Look {
  private static final String COLOURS =
      """
      svg, body { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --box: #f6f8fa;
        --rim: #d1d9e0; --line: #6e7781; --asked: #ddf4ff; --asked-rim: #0969da;
        --found: #dafbe1; --found-rim: #1a7f37; --denied: #cf222e; }
      @media (prefers-color-scheme: dark) {
        svg, body { --paper: #0d1117; --ink: #e6edf3; --soft: #9198a1; --box: #151b23;
          --rim: #3d444d; --line: #8b949e; --asked: #0c2d6b; --asked-rim: #4493f8;
          --found: #033a16; --found-rim: #3fb950; --denied: #f85149; }
      }
      """;

  static final String SVG =
      COLOURS
          + """
          svg { background: var(--paper); font-family: system-ui, sans-serif; font-size: 13px; }
          text { fill: var(--ink); }
          .heading { font-size: 18px; font-weight: 600; }
          .layer { fill: var(--soft); text-anchor: middle; font-size: 12px; }
          .name { text-anchor: middle; }
          .node rect { fill: var(--box); stroke: var(--rim); }
          .node.asked rect { fill: var(--asked); stroke: var(--asked-rim); stroke-width: 2; }
          .node.found rect { fill: var(--found); stroke: var(--found-rim); }
          .line { fill: none; stroke: var(--line); stroke-opacity: .75; }
          .touch { fill: none; stroke: transparent; stroke-width: 14; }
          .hedged .line { stroke-dasharray: 7 5; }
          .denied .line { stroke: var(--denied); }
          .edge:hover .line { stroke: var(--asked-rim); stroke-opacity: 1; }
          .arrow { fill: var(--line); }
          .arrow.denied { fill: var(--denied); }
          .legend text { fill: var(--soft); font-size: 12px; }
          """;

  static final String PAGE =
      COLOURS
          + """
          body { margin: 0 auto; max-width: 1400px; padding: 12px; background: var(--paper);
            color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
          h1 { font-size: 1.25rem; }
          h2 { font-size: 1.05rem; margin-top: 1.5rem; }
          .picture { overflow-x: auto; border: 1px solid var(--rim); border-radius: 6px; }
          .picture svg { display: block; }
          ol { padding-left: 1.6rem; }
          li { margin-bottom: .8rem; }
          li.denied .standing { color: var(--denied); font-weight: 600; }
          .standing, .source { color: var(--soft); font-size: .875rem; }
          q { display: block; }
          """;

  private Look() {}
}
