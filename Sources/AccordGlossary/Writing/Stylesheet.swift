/// How the page looks: on a screen, on a phone, in the dark and on paper.
enum Stylesheet {
  static let text = """
    :root {
      color-scheme: light dark;
      --ground: #fdfdfb; --ink: #1f2328; --quiet: #57606a; --line: #d9dcd6; --accent: #0b5c58;
      --tint: #eef2ee; --bar: 0%; --plus: #cfe5dc; --minus: #f3d9d3;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #15191c; --ink: #e4e7e4; --quiet: #a3aca8; --line: #333a3d; --accent: #7fd0c0;
        --tint: #1f2629; --plus: #24473e; --minus: #54302a;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem;
      background: var(--ground); color: var(--ink);
      font: 1rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, h5, h6, nav, th, .facts, footer, code, .number {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
    h1 { margin: 0 0 1.25rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); letter-spacing: -0.015em; }
    h2 { margin: 4rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); font-size: 1.5rem; }
    h3 { margin: 2.5rem 0 0.5rem; font-size: 1.125rem; }
    h4, h5, h6 { margin: 1.75rem 0 0.5rem; font-size: 1rem; }
    p { margin: 0.6rem 0; }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    :target { background: var(--tint); }
    code {
      padding: 0.05em 0.2em; border-radius: 3px; background: var(--tint); font-size: 0.9em;
      box-decoration-break: clone; -webkit-box-decoration-break: clone;
    }
    a code { padding: 0; background: none; }
    h1 code, h2 code, h3 code, h4 code {
      padding: 0; background: none; color: var(--quiet); font-weight: 400; font-size: 1em;
    }
    strong { font-weight: 650; }
    strong code { padding: 0; background: none; }
    blockquote {
      margin: 0.75rem 0; padding-left: 1rem; border-left: 3px solid var(--accent);
      font-size: 1.0625rem;
    }
    blockquote p { margin: 0; font-style: italic; }
    ul, ol { margin: 0.5rem 0; padding-left: 1.5rem; }
    li { margin: 0.25rem 0; }
    li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
    .facts { margin: 0.75rem 0; padding: 0; list-style: none; color: var(--quiet); font-size: 0.875rem; }
    .facts li { margin: 0.125rem 0; }
    .box { margin: 0.75rem 0 1rem; overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; }
    th, td {
      padding: 0.45rem 1rem 0.45rem 0; text-align: left; vertical-align: top;
      overflow-wrap: break-word;
    }
    th:last-child, td:last-child { padding-right: 0; }
    th code { padding: 0; background: none; }
    thead th {
      border-bottom: 1px solid var(--ink); font-size: 0.8125rem; font-weight: 600;
      white-space: nowrap;
    }
    tbody th { font-weight: 500; }
    tbody tr { border-bottom: 1px solid var(--line); }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.number, th.number { min-width: 4.5rem; padding-left: 0.5rem; padding-right: 0.5rem; }
    td.number + td, th.number + th { padding-left: 1rem; }
    .bar {
     
      background: linear-gradient(to left, var(--plus) var(--bar), transparent 0) 0 0.4rem / 100% 1.4em no-repeat;
    }
    .bar.minus { background-image: linear-gradient(to left, var(--minus) var(--bar), transparent 0); }
    .trend svg { display: block; width: 4.5rem; height: 1.25rem; margin-top: 0.15rem; overflow: visible; }
    .trend polyline { fill: none; stroke: var(--quiet); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
    .trend circle { fill: var(--quiet); }
    nav { margin: 2rem 0 0; font-size: 0.875rem; line-height: 1.45; }
    nav ul { margin: 0; padding: 0; list-style: none; }
    nav > ul { columns: 16rem; column-gap: 2rem; }
    nav > ul > li { margin: 0 0 0.9rem; break-inside: avoid; font-weight: 600; }
    nav li li { margin: 0; font-weight: 400; }
    nav a { display: inline-block; padding: 0.15rem 0; text-decoration: none; }
    nav li li a { color: var(--quiet); }
    nav a:hover { text-decoration: underline; }
    footer {
      margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
      font-size: 0.8125rem;
    }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; }
    @media (max-width: 40rem) {
      body { padding-top: 1.5rem; }
      nav ul ul, .trend { display: none; }
      nav > ul > li { margin: 0; }
      table { font-size: 0.875rem; }
      th, td { padding-right: 0.6rem; }
      td.number, th.number { min-width: 3.5rem; padding-left: 0.25rem; padding-right: 0.25rem; }
      td.number + td, th.number + th { padding-left: 0.6rem; }
    }
    @media (min-width: 70rem) {
      body { display: grid; grid-template-columns: 15rem 46rem; column-gap: 4rem; max-width: 65rem; }
      header, main, footer { grid-column: 2; min-width: 0; }
      nav {
        grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; align-self: start; margin: 0;
        padding: 0.5rem 0; max-height: 100vh; overflow-y: auto;
      }
      nav > ul { columns: auto; }
    }
    @page { margin: 18mm 16mm 20mm; }
    @media print {
      :root {
        color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000;
        --tint: #f1f1f1; --plus: #dde8e3; --minus: #f0deda;
      }
      html { font-size: 10pt; }
      body { display: block; max-width: none; padding: 0; }
      nav, .skip { display: none; }
      h2, h3, h4, h5, h6, p:has(+ ul), p:has(+ ol), blockquote { break-after: avoid; }
      h2 { margin-top: 2rem; }
      tr, li, blockquote, .facts { break-inside: avoid; }
      thead { display: table-header-group; }
      .box { overflow: visible; }
      p, li { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      a.web::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
      .bar, code { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
