import CSimdjson

/// The nodes of a document, and what slots should hold by them.
final class ProjectionNodes {
  private(set) var nodes = UnsafeBufferPointer<csj_node>(start: nil, count: 0)
  private let parser = csj_create()

  deinit { csj_destroy(parser) }

  func read(_ document: [UInt8]) -> Bool {
    let status = document.withUnsafeBytes { bytes in
      csj_parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    nodes = UnsafeBufferPointer(start: csj_nodes(parser), count: csj_node_count(parser))
    return status == CSJ_OK
  }

  /// How a projection of a document compares with its nodes.
  func compare(
    _ document: [UInt8], _ places: [Place], _ status: csj_status, _ slots: [csj_slot]
  ) -> ProjectionOutcome {
    guard read(document), nodes[0].kind == CSJ_RECORD else {
      return status == CSJ_OK ? .wrong("it is not correct, but was projected") : .notCorrect
    }
    if isDoubtful(places, at: 0) || hasLargeNumber {
      return status == CSJ_DOUBT ? .inDoubt : .wrong("it is in doubt, but the status is \(status.rawValue)")
    }
    guard status == CSJ_OK else { return .wrong("it is correct, but the status is \(status.rawValue)") }
    return agree(with: slots[...], places, at: 0) ? .same : .wrong("slots are not what nodes tell: \(places)")
  }

  /// Whether there is a number with 19 digits before the point, or three in the exponent.
  var hasLargeNumber: Bool {
    nodes.contains { node in
      guard node.kind == CSJ_INTEGER || node.kind == CSJ_NUMBER else { return false }
      let number = String(decoding: bytes(node), as: UTF8.self).lowercased()
      let parts = number.split(separator: "e")
      let whole = parts[0].prefix { $0 != "." }.filter(\.isNumber)
      return whole.count >= 19 || parts.dropFirst().contains { $0.filter(\.isNumber).count >= 3 }
    }
  }

  /// Whether a wanted key stands twice in a record.
  func isDoubtful(_ places: [Place], at record: Int) -> Bool {
    places.contains { place in
      var node = record
      for key in place.path {
        guard nodes[node].kind == CSJ_RECORD else { return false }
        let values = members(of: node).filter { bytes(nodes[$0]).elementsEqual(key.utf8) }
        guard let first = values.first else { return false }
        if values.count > 1 { return true }
        node = first + 1
      }
      guard case .items(let items) = place.want, nodes[node].kind == CSJ_LIST else { return false }
      return elements(of: node).contains { nodes[$0].kind == CSJ_RECORD && isDoubtful(items, at: $0) }
    }
  }

  /// Whether the slots hold what is at the places in a record, in the same order.
  func agree(with slots: ArraySlice<csj_slot>, _ places: [Place], at record: Int) -> Bool {
    zip(slots, places).allSatisfy { slot, place in
      guard let node = node(at: place.path, in: record) else { return isEmpty(slot) }
      if case .raw = place.want { return agree(withSource: slot, at: node) }
      return agree(with: slot, place, at: node)
    }
  }

  private func agree(with slot: csj_slot, _ place: Place, at index: Int) -> Bool {
    let node = nodes[index]
    guard slot.kind == node.kind else { return false }
    switch node.kind {
    case CSJ_INTEGER, CSJ_NUMBER, CSJ_TEXT: return bytes(slot).elementsEqual(bytes(node))
    case CSJ_RECORD: return slot.bytes == nil && slot.length == node.count
    case CSJ_LIST: return slot.length == node.count && agree(withElements: slot, place, at: index)
    default: return slot.bytes == nil && slot.length == 0
    }
  }

  private func agree(withElements slot: csj_slot, _ place: Place, at list: Int) -> Bool {
    let value = Place([])
    let elements = elements(of: list)
    switch place.want {
    case .value, .raw: return slot.bytes == nil
    case .texts:
      return zip(Projection.slots(slot.bytes, elements.count), elements).allSatisfy {
        agree(with: $0, value, at: $1)
      }
    case .items(let items):
      let stride = items.count + 1
      let slots = Projection.slots(slot.bytes, elements.count * stride)
      return elements.enumerated().allSatisfy { number, element in
        let own = slots[(number * stride)..<((number + 1) * stride)]
        guard let first = own.first, agree(with: first, value, at: element) else { return false }
        guard nodes[element].kind == CSJ_RECORD else { return own.dropFirst().allSatisfy(isEmpty) }
        return agree(with: own.dropFirst(), items, at: element)
      }
    }
  }

  /// A source text must begin and end with the value, and have the same nodes when read alone.
  private func agree(withSource slot: csj_slot, at index: Int) -> Bool {
    let source = Array(bytes(slot))
    let other = ProjectionNodes()
    guard let first = source.first, let last = source.last, first > 0x20, last > 0x20 else { return false }
    let own = nodes[index..<Int(nodes[index].next)]
    guard slot.kind == nodes[index].kind, other.read(source), other.nodes.count == own.count else {
      return false
    }
    return zip(own, other.nodes).allSatisfy {
      $0.kind == $1.kind && $0.count == $1.count && bytes($0).elementsEqual(bytes($1))
    }
  }

  private func isEmpty(_ slot: csj_slot) -> Bool {
    slot.kind == CSJ_ABSENT && slot.bytes == nil && slot.length == 0
  }

  private func node(at path: [String], in record: Int) -> Int? {
    var node = record
    for key in path {
      guard nodes[node].kind == CSJ_RECORD else { return nil }
      guard let member = members(of: node).first(where: { bytes(nodes[$0]).elementsEqual(key.utf8) }) else {
        return nil
      }
      node = member + 1
    }
    return node
  }

  /// The keys of a record.
  private func members(of record: Int) -> [Int] {
    var members: [Int] = []
    var index = record + 1
    while index < Int(nodes[record].next) {
      members.append(index)
      index = Int(nodes[index + 1].next)
    }
    return members
  }

  private func elements(of list: Int) -> [Int] {
    var elements: [Int] = []
    var index = list + 1
    while index < Int(nodes[list].next) {
      elements.append(index)
      index = Int(nodes[index].next)
    }
    return elements
  }

  private func bytes(_ node: csj_node) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: node.bytes, count: Int(node.length))
  }

  private func bytes(_ slot: csj_slot) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: slot.bytes, count: Int(slot.length))
  }
}
