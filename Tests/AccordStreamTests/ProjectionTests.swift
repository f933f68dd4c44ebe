import AccordTestSupport
import CSimdjson
import Testing

/// The wanted places of a record, filled by the C interface without nodes.
@Suite struct ProjectionTests {
  @Test func everyKindOfValueIsGiven() {
    let found = Projection([
      Place(["n"]), Place(["t"]), Place(["f"]), Place(["i"]), Place(["d"]), Place(["s"]), Place(["l"]),
      Place(["r"]), Place(["missing"]),
    ]).slots(
      #" {"n":null, "t" : true,"f":false,"i":-12,"d":1.50e-7,"s":"x\u00e9\n","l":[1,[2,3]],"#
        + #""r":{"a":1,"b":{}}, "other":[{}]} "#)
    #expect(
      found == [
        "null", "true", "false", "integer '-12'", "number '1.50e-7'", "text 'xé\n'", "list 2", "record 2",
        "absent",
      ])
  }

  @Test func pathsLeadInwards() {
    let projection = Projection([
      Place(["a", "b"]), Place(["a"]), Place(["a", "b", "c"]), Place(["a.b"]), Place(["a", "b"]),
    ])
    #expect(
      projection.slots(#"{"a":{"x":1,"b":{"c":"y"}},"a.b":2}"#)
        == ["record 1", "record 2", "text 'y'", "integer '2'", "record 1"])
    #expect(
      projection.slots(#"{"a":[{"b":1}]}"#) == ["absent", "list 1", "absent", "absent", "absent"])
  }

  @Test func listsGiveTheirElements() {
    let projection = Projection([Place(["l"], .texts), Place(["l"]), Place(["l"], .raw)])
    #expect(
      projection.slots(#"{"l": [ "a\/b", 1 , null, [1], {"x":[]} ] }"#) == [
        "list 5 [text 'a/b', integer '1', null, list 1, record 1]", "list 5",
        #"raw '[ "a\/b", 1 , null, [1], {"x":[]} ]'"#,
      ])
    #expect(projection.slots(#"{"l":[]}"#) == ["list 0 []", "list 0", "raw '[]'"])
    #expect(projection.slots(#"{"l":"x"}"#) == ["text 'x'", "text 'x'", #"raw '"x"'"#])
  }

  @Test func elementsGiveTheirPlaces() {
    let items = [Place(["kind"]), Place(["data", "tags"], .texts), Place(["at"], .raw)]
    let projection = Projection([Place(["activities"], .items(items)), Place(["id"])])
    #expect(
      projection.slots(
        #"{"activities":[{"kind":"call","at": 1.0 },7,{"data":{"tags":["x","y"]},"kind":"mail"}],"id":1}"#)
        == [
          "list 3 [record 2 (text 'call', absent, raw '1.0'), integer '7' (absent, absent, absent), "
            + "record 2 (text 'mail', list 2 [text 'x', text 'y'], absent)]", "integer '1'",
        ])
    #expect(projection.slots(#"{"activities":{"kind":"call"}}"#) == ["record 1", "absent"])
  }

  @Test func keysMayBeWrittenInManyWays() {
    let long = String(repeating: "k", count: 300)
    let projection = Projection([Place(["key"]), Place([""]), Place([#"q"\"#]), Place([long]), Place(["ü"])])
    let wanted = ["integer '1'", "integer '2'", "integer '3'", "integer '4'", "integer '5'"]
    #expect(projection.slots(#"{"key":1,"":2,"q\"\\":3,"\#(long)":4,"ü":5}"#) == wanted)
    #expect(projection.slots(#"{"\u006bey":1,"" :2,"q\u0022\u005c":3,"\#(long)" :4,"\u00fc" : 5}"#) == wanted)
    #expect(projection.slots(#"{"ü":5,"\#(long)":4,"q\"\\":3,"":2,"ke":0,"keyy":0,"key":1}"#) == wanted)
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":1}"#, #"{"p":{"a":1},"p":{"a":2}}"#, #"{"p":{"b":1,"b":1}}"#,
    #"{"l":[{"x":1,"x":2}]}"#, #"{"z":1234567890123456789}"#, #"{"z":1e100}"#,
  ])
  func someCorrectRecordsAreInDoubt(_ line: String) {
    let places = [
      Place(["a"]), Place(["p", "a"]), Place(["p", "b"]), Place(["l"], .items([Place(["x"])])),
    ]
    #expect(Projection(places).status(Array(line.utf8)) == CSJ_DOUBT)
  }

  @Test func otherKeysMayRepeat() {
    let projection = Projection([Place(["a"]), Place(["l"], .items([Place(["x"])]))])
    #expect(
      projection.slots(#"{"z":1,"a":1,"z":{"a":1,"a":1},"l":[{"x":1},{"y":1,"x":2,"y":1}]}"#)
        == ["integer '1'", "list 2 [record 1 (integer '1'), record 3 (integer '2')]"])
  }

  @Test func projectorsServeSeveralShapes() {
    let projector = csj_projector_create()
    defer { csj_projector_destroy(projector) }
    for _ in 0..<3 {
      for key in ["a", "b", "c"] {
        let projection = Projection([Place([key]), Place(["z", key])])
        #expect(
          projection.slots(#"{"z":{"c":1,"b":2,"a":3},"a":"a","b":"b","c":"c"}"#, with: projector).first
            == "text '\(key)'")
      }
    }
  }

  @Test func theOrderOfKeysMayChange() {
    var random = SplitMix64(seed: 7)
    var keys = (0..<40).map { "key\($0)" }
    let projection = Projection(keys.map { Place([$0]) })
    let wanted = keys.indices.map { "integer '\($0)'" }
    let values = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    for _ in 0..<100 {
      keys.shuffle(using: &random)
      let members = keys.map { "\"\($0)\":\(values[$0, default: 0])" }
      #expect(projection.slots("{\(members.joined(separator: ", "))}") == wanted)
    }
  }

  @Test func unwantedKeysMayBeManyAndNew() {
    var random = SplitMix64(seed: 8)
    let projection = Projection([Place(["a"]), Place(["r", "b"]), Place(["z"])])
    for line in 0..<300 {
      var members = (0..<10).map { _ in "\"u\(Int.random(in: 0..<150, using: &random))\":\(line)" }
      members += ["\"a\":1", #""r":{"x\#(line)":[],"b":2}"#, #""z":3"#]
      members.shuffle(using: &random)
      let slots = projection.slots("{\(members.joined(separator: ","))}")
      #expect(slots == ["integer '1'", "integer '2'", "integer '3'"])
    }
  }

  @Test func depthIsLimitedAsForNodes() {
    for depth in 60...68 {
      let inner = depth - 1
      let lists = String(repeating: "[", count: inner) + String(repeating: "]", count: inner)
      let records = String(repeating: #"{"a":"#, count: depth) + "0" + String(repeating: "}", count: depth)
      for line in ["{\"a\":\(lists)}", "{\"b\":\(lists)}", records] {
        for projection in [
          Projection([Place(["a"])]), Projection([Place(["a"], .texts)]),
          Projection([Place(Array(repeating: "a", count: 70))]),
        ] {
          #expect((projection.status(Array(line.utf8)) == CSJ_OK) == (depth <= 64))
        }
      }
    }
  }

  @Test func longLinesAreReadAndForgotten() {
    let projection = Projection([Place(["l"], .items([Place(["x"])])), Place(["s"])])
    let long = String(repeating: "long ", count: 1_200_000)
    let items = String(repeating: #"{"x":"\n"},"#, count: 1000)
    #expect(projection.slots("{\"z\":\"\(long)\",\"l\":[\(items)0],\"s\":1}").last == "integer '1'")
    #expect(projection.slots(#"{"l":[{"x":1}]}"#) == ["list 1 [record 1 (integer '1')]", "absent"])
  }

  @Test func nonsenseIsRefused() {
    let shape = csj_shape_create()
    let items = csj_shape_create()
    defer { csj_shape_destroy(shape) }
    defer { csj_shape_destroy(items) }
    func add(
      _ to: OpaquePointer?, _ slot: UInt32, _ want: csj_want, _ items: OpaquePointer?, _ stride: UInt32
    )
      -> Bool
    {
      "a".withCString { key in
        withUnsafePointer(to: Optional(key)) { keys in
          csj_shape_add(to, keys, [1], 1, slot, want, items, stride)
        }
      }
    }
    #expect(!csj_shape_add(shape, nil, nil, 0, 0, CSJ_WANT_VALUE, nil, 0))
    #expect(!add(shape, 0, CSJ_WANT_ITEMS, nil, 1))
    #expect(!add(shape, 0, CSJ_WANT_VALUE, items, 1))
    #expect(!add(shape, 0, CSJ_WANT_ITEMS, shape, 1))
    #expect(!add(shape, 0, CSJ_WANT_ITEMS, items, 0))
    #expect(add(items, 3, CSJ_WANT_VALUE, nil, 0))
    #expect(!add(shape, 0, CSJ_WANT_ITEMS, items, 3))
    #expect(add(shape, 5, CSJ_WANT_ITEMS, items, 4))
    #expect(!add(items, 1, CSJ_WANT_ITEMS, shape, 9))
    let projector = csj_projector_create()
    defer { csj_projector_destroy(projector) }
    var slots = [csj_slot](repeating: csj_slot(), count: 6)
    let line = Array("{}".utf8CString) + [CChar](repeating: 0, count: Int(CSJ_PADDING))
    #expect(csj_project(projector, shape, line, 2, &slots, 6) == CSJ_OK)
    #expect(csj_project(projector, shape, line, 2, &slots, 5) == CSJ_DOUBT)
    #expect(csj_project(projector, shape, line, 0, &slots, 6) == CSJ_DOUBT)
  }
}
