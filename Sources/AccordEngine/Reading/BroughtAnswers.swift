package import AccordSemantics
import AccordValues

/// The answers of leads as slots, made once for a plan and read by all its machines: a lead gets the rows of its list
/// as if it had brought them. (Clause 10.4)
package final class BroughtAnswers {
  private let leads: TextTable
  /// Where the list of each lead begins, and how many items it has.
  private let lists: [(start: Int, count: Int32)]
  private let rows: UnsafeMutablePointer<Slot>
  private let texts: UnsafeMutablePointer<UInt8>
  private let answers: AnswersByLead
  /// The list, and the name by which answers find their lead.
  let field: Int
  let id: Int

  /// Nil when the rules have no such list, or when there are more answers than can be held so.
  package init?(_ answers: AnswersByLead, plan: Plan) {
    field = answers.field.index
    self.answers = answers
    guard let id = plan.idField, field < plan.shape.readings.count else { return nil }
    self.id = id
    let columns = plan.shape.readings[field].columns
    let width = columns.count
    let items = answers.lists.items.count
    guard items <= Int(Int32.max), items * max(1, width) <= BroughtAnswers.mostSlots else { return nil }
    var leads: [(Text, Int32)] = []
    var bytes: [UInt8] = []
    var slots: [Slot] = []
    slots.reserveCapacity(items * width)
    var lists: [(start: Int, count: Int32)] = []
    // Texts are pointed to once they are where they stay.
    var textPlaces: [(slot: Int, start: Int, count: Int)] = []
    // Nothing that comes out depends on their order.
    for (lead, list) in answers.lists {
      leads.append((lead, Int32(truncatingIfNeeded: lists.count)))
      lists.append((slots.count, Int32(truncatingIfNeeded: list.count)))
      for item in list {
        for (column, value) in item.enumerated() {
          switch value {
          case nil: slots.append(.unknown)
          case .text(let text)?:
            textPlaces.append((slots.count, bytes.count, text.utf8.count))
            bytes += text.utf8
            slots.append(.unknown)
          case .choice(let option)?:
            var string = option.string
            let found = string.withUTF8 { columns[column].words?.find($0) ?? -1 }
            guard found >= 0 else { return nil }
            slots.append(Slot(bits: Int64(found)))
          case let value?:
            guard let slot = Slot(value) else { return nil }
            slots.append(slot)
          }
        }
      }
    }
    self.lists = lists
    // Behind a text as many bytes are read as behind a line.
    texts = .allocate(capacity: bytes.count + LeadLoader.padding)
    texts.initialize(repeating: 0, count: bytes.count + LeadLoader.padding)
    texts.update(from: bytes, count: bytes.count)
    for place in textPlaces { slots[place.slot] = Slot(text: texts + place.start, count: place.count) }
    rows = .allocate(capacity: max(1, slots.count))
    rows.initialize(from: slots, count: slots.count)
    self.leads = TextTable(leads)
  }

  deinit {
    rows.deallocate()
    texts.deallocate()
  }

  /// 4 GiB of slots.
  private static let mostSlots = 256 << 20

  /// The list of a lead.
  func list(of id: Slot) -> Slot {
    guard id.isKnown, case let index = leads.lookup.find(id.text), index >= 0 else {
      return Slot(bits: 0, count: 0)
    }
    answers.noteFound()
    let list = lists[Int(index)]
    return Slot(bits: Int64(Int(bitPattern: rows + list.start)), count: list.count)
  }
}

// Nothing changes after `init`.
extension BroughtAnswers: @unchecked Sendable {}
