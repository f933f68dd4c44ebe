/// What the layout has to know about the tokens of a file: which of them begin an entry, where its columns
/// begin, and which signs, brackets and words stand in a special relation to their neighbours.
struct Outline: Equatable {
  /// The entries and declarations, by the index of their first token.
  var rows: [Int: Row] = [:]
  /// One for each token.
  var marks: [Marks]
  /// Of a further value in a test's lead, the first value of its entry, both as indices of tokens.
  var firstValues: [Int: Int] = [:]

  /// An entry or a declaration: what becomes a line.
  struct Row: Equatable {
    let kind: Kind
    /// The columns after the first one, in the order of their tokens.
    var cells: [Cell] = []
    /// Tokens that are set off by two blanks without being in a column.
    var parts: [Int] = []
    /// The tokens of a declaration; empty for an entry.
    var extent = 0..<0
  }

  /// A column of a row.
  struct Cell: Equatable {
    /// Which column, counted from 1; a row may leave out some.
    let number: Int
    /// The first token in the column.
    let token: Int
    /// How many blanks stand between the columns at least.
    let gap: Int
  }

  /// Rows of one kind next to each other share their columns.
  enum Kind: Equatable {
    /// Has no columns.
    case plain
    /// Begins with a word that says what it is: `means`, `pitch`, `timezone`.
    case keyword
    case field, option, inputField, outputColumn, band, points, computedPoints, segment, step, arm,
      gradeEntry, recordEntry
    /// Declarations of one line.
    case vocabulary, formula, definition, grade, pool, ensure, issue, resource

    /// Whether the kind has columns only while no block of the row goes over several lines.
    var needsClosedBlocks: Bool {
      switch self {
      case .vocabulary, .formula, .definition, .grade, .pool: true
      default: false
      }
    }
  }

  /// What is special about a token.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// The name of a function before its arguments.
    static let function = Marks(rawValue: 1)
    /// A sign that belongs to what follows it, not to what stands before it.
    static let prefix = Marks(rawValue: 2)
    /// The '{' of a record in a test's lead.
    static let record = Marks(rawValue: 4)
    /// A line that is too long may be broken before this token.
    static let breakable = Marks(rawValue: 8)
    /// A word that belongs to the line of what stands before it: at the beginning of a line, with a '{' behind it, it would
    /// mean something else.
    static let joining = Marks(rawValue: 16)
  }
}
