package import AccordValues

/// Answers in the order in which they were read: the lead and the item of each. All values lie one behind the other, so that
/// millions fit into memory.
package struct AnswerRows: Sendable {
  /// Some that were read one after the other: what has been read is not moved when there is more.
  private struct Piece: Sendable {
    static let size = 4_096
    var leads: [Text] = []
    var values: [Value?] = []

    init(width: Int) {
      leads.reserveCapacity(Piece.size)
      values.reserveCapacity(Piece.size * width)
    }
  }

  private var pieces: [Piece] = []
  /// How many values an item has.
  private var width = 0
  /// How many answers there are.
  package private(set) var endIndex = 0

  /// No answers.
  package init() {}

  /// Adds an answer, with as many values as those before it.
  package mutating func append(_ lead: Text, _ item: [Value?]) {
    width = item.count
    if endIndex % Piece.size == 0 { pieces.append(Piece(width: width)) }
    pieces[pieces.count - 1].leads.append(lead)
    pieces[pieces.count - 1].values += item
    endIndex += 1
  }

  fileprivate func lead(_ place: Int) -> Text { pieces[place / Piece.size].leads[place % Piece.size] }
}

extension AnswerRows: RandomAccessCollection {
  /// The place of the first answer.
  package var startIndex: Int { 0 }

  /// The answer at a place, as it was read.
  package subscript(place: Int) -> (lead: Text, item: [Value?]) {
    let start = place % Piece.size * width
    return (lead(place), Array(pieces[place / Piece.size].values[start..<start + width]))
  }
}

/// The items of many leads, in the order of their lists.
package struct AnswerLists: Sendable {
  private let rows: AnswerRows
  private var numbers: [Text: Int] = [:]
  /// The places of the items, those of each lead together.
  private var places: [Int]
  /// Where those of each number begin among them, and behind these their end.
  private var starts: [Int]

  /// - Parameters:
  ///   - counted: the places of the answers that count.
  ///   - order: the places of those of one lead as they stand in its list.
  init(_ counted: [Int], of rows: AnswerRows, order: ([Int]) -> [Int]) {
    self.rows = rows
    var counts: [Int] = []
    var ofLeads: [Int] = []
    ofLeads.reserveCapacity(counted.count)
    for place in counted {
      let number = numbers[rows.lead(place), default: counts.count]
      if number == counts.count {
        numbers[rows.lead(place)] = number
        counts.append(0)
      }
      counts[number] += 1
      ofLeads.append(number)
    }
    starts = counts.reduce(into: [0]) { starts, count in starts.append(count + (starts.last ?? 0)) }
    places = [Int](repeating: 0, count: counted.count)
    var next = starts
    for (place, number) in zip(counted, ofLeads) {
      places[next[number]] = place
      next[number] += 1
    }
    // What is said twice is left out, so that all behind it moves forward.
    var end = 0
    for number in counts.indices {
      let list = order(Array(places[starts[number]..<starts[number + 1]]))
      starts[number] = end
      for place in list {
        places[end] = place
        end += 1
      }
    }
    starts[counts.count] = end
    places.removeLast(places.count - end)
  }

  /// The items of all leads.
  package var items: some Collection<[Value?]> { places.lazy.map { rows[$0].item } }

  /// The leads that have items.
  package var leads: some Collection<Text> { numbers.keys }

  /// The list of a lead; nil when it has none.
  package subscript(lead: Text) -> [[Value?]]? { numbers[lead].map { list($0) } }

  private func list(_ number: Int) -> [[Value?]] {
    places[starts[number]..<starts[number + 1]].map { rows[$0].item }
  }
}

extension AnswerLists: Sequence {
  /// Each lead with its list, in no order that means anything.
  package func makeIterator() -> some IteratorProtocol<(lead: Text, list: [[Value?]])> {
    numbers.lazy.map { (lead: $0.key, list: list($0.value)) }.makeIterator()
  }
}
