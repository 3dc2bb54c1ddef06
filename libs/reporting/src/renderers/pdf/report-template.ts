/**
 * The lay-out of the PDF, in Typst. It reads the report from `/report.json`, made by `pdfData`; no text of a report
 * ever becomes part of the template, so no text can act as Typst code. A string in a module, because the TypeScript
 * compiler copies no other files to `dist`.
 */
export const reportTemplate = String.raw`
#let report = json("/report.json")
#let colour = report.palette.pairs().map(((name, hex)) => (name, rgb(hex))).to-dict()
#let muted(size: 8.5pt, body) = text(size: size, fill: colour.muted, body)
#let spoken(lines) = lines.split("\n").join(linebreak())

#set document(
  title: report.title + ": " + report.subject,
  author: report.author,
  date: datetime(..report.date),
)
#set text(font: "Inter", size: 9.5pt, fill: colour.ink, lang: report.language, region: report.region, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.15em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 23mm, top: 24mm, bottom: 24mm),
  footer-descent: 9mm,
  footer: context {
    let number = report.pageNumber.replace("{pages}", str(counter(page).final().first()))
    set text(size: 8pt, fill: colour.muted)
    grid(
      columns: (1fr, auto),
      column-gutter: 12mm,
      report.runningTitle,
      number.replace("{page}", str(counter(page).get().first())),
    )
  },
)

// A run of characters without a space (an address, the content hash) may break anywhere.
#show regex("[^\s\u{200b}]{36,}"): run => run.text.clusters().chunks(12).map(part => part.join()).join(sym.zws)

#set heading(numbering: none)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 22pt, weight: 700, tracking: -0.018em)
#show heading.where(level: 1): set par(leading: 0.42em)
#show heading.where(level: 2): set text(size: 14pt, weight: 600, tracking: -0.012em)
#show heading.where(level: 2): set block(above: 2.6em, below: 1.1em)
#show heading.where(level: 3): set text(size: 10.5pt, weight: 600)
#show heading.where(level: 3): set block(above: 1.9em, below: 0.9em)
#show heading.where(level: 4): set text(size: 9.5pt, weight: 600)

#set figure(supplement: none, numbering: none, gap: 0.9em)
#set figure.caption(position: top)
#show figure: set align(left)
#show figure: set block(above: 2em, below: 2em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set text(size: 10.5pt, weight: 600)
#show figure.caption: set align(left)
#show figure.caption: set block(sticky: true)

#let value(it, detail-below: false) = {
  if it.look == "none" { return text(fill: colour.muted, "–") }
  let main = if it.look == "hidden" { text(fill: colour.muted, it.main) } else { it.main }
  if it.detail == none { return main }
  let separator = if it.look == "hidden" and not detail-below [: ] else if detail-below { linebreak() } else [ ]
  main + separator + text(hyphenate: false, muted(size: 0.86em, it.detail))
}

#let card(figure) = {
  set par(leading: 0.5em)
  let is-number = figure.value.look == "number"
  block(below: 0.8em, muted(figure.label))
  block(below: 0.6em, text(
    size: if is-number { 17pt } else { 11pt },
    weight: 600,
    number-width: "tabular",
    fill: if figure.value.look in ("hidden", "none") { colour.muted } else { colour.ink },
    if figure.value.look == "none" { "–" } else { figure.value.main },
  ))
  if figure.value.detail != none { block(below: 0.6em, muted(figure.value.detail)) }
  if figure.before != none { block(below: 0.6em, muted(figure.before)) }
  if figure.note != none { muted(figure.note) }
}

// Cards in a row are as high as the highest of them.
#let figures-block(it) = block(below: 1.6em, layout(size => {
  let across = calc.min(4, it.figures.len())
  let gap = 7pt
  let width = (size.width - (across - 1) * gap) / across
  let framed(figure, ..height) = block(width: width, inset: 9pt, radius: 4pt, fill: colour.wash, ..height, card(figure))
  stack(dir: ttb, spacing: gap, ..it.figures.chunks(across).map(row => {
    let height = calc.max(..row.map(figure => measure(framed(figure)).height))
    // A card that parts over two pages loses its number to the next one.
    block(breakable: false, grid(columns: (width,) * across, column-gutter: gap, ..row.map(figure => framed(figure, height: height))))
  }))
}))

#let table-block(it) = {
  let widths = it.widths.map(part => part * 1fr)
  let sides = it.columns.map(column => if column.numeric { right } else { left })
  figure(kind: table, caption: it.title, {
    set text(size: 9pt, number-width: "tabular")
    set par(leading: 0.5em)
    table(
      columns: widths,
      align: (column, row) => sides.at(column) + if row == 0 { bottom } else { top },
      inset: (column, row) => (
        left: if column == 0 { 0pt } else { 7pt },
        right: if column == it.columns.len() - 1 { 0pt } else { 7pt },
        y: 5.5pt,
      ),
      stroke: (column, row) => (bottom: if row == 0 { 0.9pt + colour.ink } else { 0.5pt + colour.line }),
      table.header(..it.columns.map(column => muted(strong(column.title)))),
      ..if it.rows.len() == 0 { (table.cell(colspan: it.columns.len(), muted(report.noData)),) },
      ..it.rows.flatten().map(cell => table.cell(breakable: false, value(cell, detail-below: true))),
    )
    if it.note != none { block(above: 0.8em, muted(it.note)) }
  })
}

#let chart-block(it) = figure(
  kind: image,
  caption: {
    it.title
    if it.unit != none { text(weight: 400, size: 8.5pt, fill: colour.muted, " " + it.unit) }
  },
  if it.svg == none { muted(size: 9.5pt, report.noData) } else {
    if it.beside != none { figures-block((figures: (it.beside,))) }
    image(bytes(it.svg), format: "svg", width: 100%, alt: it.alternative)
  },
)

#let tag(it) = box(
  inset: (x: 5pt, y: 2.5pt),
  outset: (y: 0.5pt),
  radius: 6pt,
  fill: colour.wash,
  stroke: 0.5pt + colour.line,
  text(size: 8pt, value(it)),
)

#let entry(it, level) = block(width: 100%, above: 0pt, below: 0.9em, stroke: (top: 0.5pt + colour.line), inset: (top: 9pt, bottom: 3pt), {
  // The title stays with what follows it.
  block(width: 100%, breakable: false, sticky: it.lines.len() > 0, {
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      heading(level: level, bookmarked: false, outlined: false, spoken(it.title)),
      if it.on != none { muted(it.on) },
    )
    if it.tags.len() > 0 { block(above: 0.9em, it.tags.map(tag).join(h(4pt))) }
  })
  for line in it.lines { block(above: 0.95em, spoken(line)) }
})

#let entries-block(it, section-title) = {
  let is-titled = it.title != section-title
  if is-titled { heading(level: 3, bookmarked: false, it.title) }
  if it.entries.len() == 0 { muted(size: 9.5pt, report.noEntries) }
  for item in it.entries { entry(item, if is-titled { 4 } else { 3 }) }
}

// A house: drawn, and then room by room.
#let room-block(it, columns) = block(
  width: 100%,
  breakable: false,
  above: 1.2em,
  radius: 4pt,
  inset: 10pt,
  stroke: if it.state.mark == "habit" { 2pt + colour.accent }
    else if it.state.mark == "emerging" { 1pt + colour.fill }
    else { (paint: colour.muted, thickness: 0.8pt, dash: "dashed") },
  {
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      heading(level: 4, bookmarked: false, outlined: false, it.name),
      text(weight: 600, fill: colour.accent, it.state.text),
    )
    block(above: 0.9em, it.about)
    if it.before != none { muted(it.before) }
    let cell(body) = table.cell(breakable: false, body)
    block(above: 1em, below: 1em, {
      set text(size: 8.5pt, number-width: "tabular")
      set par(leading: 0.5em)
      table(
        columns: (1fr, 84pt, 62pt, 62pt),
        align: (column, row) => (if column == 0 { left } else { right }) + top,
        inset: (column, row) => (left: if column == 0 { 0pt } else { 6pt }, right: 0pt, y: 4.5pt),
        stroke: (column, row) => (bottom: if row == 0 { 0.7pt + colour.ink } else { 0.4pt + colour.line }),
        table.header(..columns.slice(0, 4).map(title => muted(strong(title)))),
        ..it.indicators.map(one => (
          cell({
            one.name
            if one.own != none { muted(size: 0.9em, " (" + one.own + ")") }
            linebreak()
            muted(size: 0.86em, one.formula)
          }),
          cell({
            value(one.value, detail-below: true)
            if one.n != none { linebreak() + muted(size: 0.86em, one.n) }
          }),
          cell(if one.emerging == "" { muted("–") } else { one.emerging }),
          cell(if one.habit == "" { muted("–") } else { one.habit }),
        )).flatten(),
      )
    })
    strong(columns.at(4))
    list(spacing: 0.7em, ..it.questions)
  },
)

#let house-block(it) = {
  figure(kind: image, image(bytes(it.svg), format: "svg", width: 100%, alt: it.alternative))
  muted(it.source)
  for floor in it.floors {
    heading(level: 3, bookmarked: false, floor.name)
    for room in floor.rooms { room-block(room, it.columns) }
  }
}

// Title and facts
#text(size: 10pt, weight: 600, fill: colour.accent, report.title)
#v(-0.9em)
#heading(level: 1, report.subject)
#v(0.7em)
#block(
  width: 100%,
  stroke: (y: 0.5pt + colour.line),
  inset: (y: 9pt),
  grid(
    columns: (1.6fr, 1fr, 1fr),
    column-gutter: 6mm,
    row-gutter: 4mm,
    ..report.facts.map(fact => {
      set par(leading: 0.55em)
      block(below: 0.55em, muted(fact.label))
      fact.lines.first()
      for line in fact.lines.slice(1) { linebreak() + muted(line) }
    }),
  ),
)

#for section in report.sections {
  heading(level: 2, section.title)
  for it in section.blocks {
    if it.type == "figures" { figures-block(it) }
    if it.type == "table" { table-block(it) }
    if it.type == "chart" { chart-block(it) }
    if it.type == "house" { house-block(it) }
    if it.type == "sentences" {
      if it.heading != none { heading(level: 3, bookmarked: false, it.heading) }
      for sentence in it.sentences { par(spoken(sentence)) }
    }
    if it.type == "entries" { entries-block(it, section.title) }
  }
}

// About this report
#v(2em)
#line(length: 100%, stroke: 0.5pt + colour.line)
#{
  let about = report.about
  show heading.where(level: 2): set text(size: 11.5pt)
  show heading.where(level: 2): set block(above: 1.4em)
  show heading.where(level: 3): set text(size: 9pt)
  show heading.where(level: 3): set block(above: 1.6em, below: 0.8em)
  set text(size: 9pt)
  heading(level: 2, about.title)
  for part in about.parts {
    heading(level: 3, bookmarked: false, part.title)
    par(part.text)
    if part.items.len() > 0 { list(spacing: 0.95em, ..part.items.map(item => [#strong(item.reason): #item.why])) }
  }
  muted[#about.templateVersion \ #about.hashLabel: #about.contentHash]
}
`;
