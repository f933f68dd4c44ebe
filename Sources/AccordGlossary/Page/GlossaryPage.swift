package import AccordValues

/// The agreement as a page for people, before it is written as Markdown or HTML.
package struct GlossaryPage: Hashable, Sendable {
  package let title: Phrase
  package let introduction: [Block]
  package let sections: [Section]
  package let footer: [Block]

  package init(title: Phrase, introduction: [Block], sections: [Section], footer: [Block]) {
    self.title = title
    self.introduction = introduction
    self.sections = sections
    self.footer = footer
  }

  /// A part of the page under a heading.
  package struct Section: Hashable, Sendable {
    package let anchor: Anchor
    package let title: Phrase
    package var blocks: [Block]
    package var sections: [Section]
    /// Whether the sections inside are part of the table of contents.
    package let listsSections: Bool

    package init(
      _ anchor: Anchor, _ title: Phrase, _ blocks: [Block], _ sections: [Section] = [],
      listsSections: Bool = true
    ) {
      self.listsSections = listsSections
      self.anchor = anchor
      self.title = title
      self.blocks = blocks
      self.sections = sections
    }
  }
}

/// A place of the page that links lead to.
package struct Anchor: Hashable, Sendable {
  /// What the place is about: a kind of declaration and its name, or a part of the page.
  package let id: String

  /// A part of the page.
  package static func part(_ name: String) -> Anchor { Anchor(id: name) }

  /// A declaration. The names of declarations are told apart by the language; the prefix keeps them from
  /// being taken for a part of the page.
  package static func term(_ name: String) -> Anchor { Anchor(id: "term-\(name)") }
}

/// A piece of a line of text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A name or another word that stands in the rules just so.
  case name(String)
  case strong(Phrase)
  case link(Phrase, Anchor)
  /// A link to another place of the web.
  case web(Phrase, address: String)

  /// The text without its marks.
  package var plain: String {
    switch self {
    case .text(let text), .name(let text): text
    case .strong(let phrase), .link(let phrase, _), .web(let phrase, _): phrase.plain
    }
  }
}

/// A piece of a page that begins a line of its own.
package indirect enum Block: Hashable, Sendable {
  case paragraph(Phrase)
  /// What somebody says in their own words.
  case quote(Phrase)
  case list([Bullet], style: ListStyle)
  case table(PageTable)

  /// What stands behind one bullet, and what is below it.
  package struct Bullet: Hashable, Sendable {
    package let text: Phrase
    package let blocks: [Block]

    package init(_ text: Phrase, _ blocks: [Block] = []) {
      self.text = text
      self.blocks = blocks
    }
  }

  /// How a list is shown.
  package enum ListStyle: Hashable, Sendable {
    case bullets
    case numbers
    /// Short facts, one below the other.
    case facts
  }
}

/// A table with a header; every row has a cell for each column.
package struct PageTable: Hashable, Sendable {
  package let columns: [Column]
  package let rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The heading of a column, and to which side its cells go.
  package struct Column: Hashable, Sendable {
    package let title: Phrase
    package let isNumber: Bool

    package init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// What stands in a cell.
  package struct Cell: Hashable, Sendable {
    package let text: Phrase
    /// A place that links lead to.
    package let anchor: Anchor?
    /// How long a bar stands behind the number, in hundredths; below zero for what is taken away.
    package let bar: Int?
    /// Numbers of times one after the other, drawn as a small line; nil in it for a time without one. What they are is said elsewhere.
    package let trend: [Double?]?

    package init(_ text: Phrase, anchor: Anchor? = nil, bar: Int? = nil, trend: [Double?]? = nil) {
      self.text = text
      self.anchor = anchor
      self.bar = bar
      self.trend = trend
    }
  }
}

/// That a person signed a definition for a team.
package struct GlossarySignature: Hashable, Sendable {
  /// The name of the definition.
  package let definition: String
  package let team: String
  package let person: String
  package let date: CalendarDate
  /// Whether the definition still means what was signed.
  package let isCurrent: Bool

  package init(definition: String, team: String, person: String, date: CalendarDate, isCurrent: Bool) {
    self.definition = definition
    self.team = team
    self.person = person
    self.date = date
    self.isCurrent = isCurrent
  }
}

/// What is known of a promise.
package struct PromiseEvidence: Hashable, Sendable {
  /// Such as `tested on 13 leads` or `proven`.
  package let words: String
  /// Whether it is said of all leads there can be, and not of those of tests.
  package let isOfAllLeads: Bool

  package init(_ words: String, isOfAllLeads: Bool = false) {
    self.words = words
    self.isOfAllLeads = isOfAllLeads
  }
}
