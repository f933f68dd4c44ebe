import AccordSemantics
import AccordSource
import Testing

@testable import AccordEngine

/// Plans are verified before they run, and can be printed.
@Suite struct PlanTests {
  private static let rules = """
    accord 1
    agreement "Plans" { between marketing, sales
        timezone "Europe/Berlin" }
    lead {
      id        text required
      employees number
      country   text
      email     text
      owner     text
      since     date
      created_at time
      visits    list of visit { page text, seconds number, at time }
    }
    let mail = domain(email)
    let weight = choose { employees / 10 when country = "DE", employees otherwise }
    define eu when country in "DE", "AT" and employees >= 50
    define late when mail is known and weight > 3 and since before 2026-01-01
    define read when any visit where seconds > 10 within 30 days and count of visit where page = "a" > 1
    score fit "Can we serve them?" {
      from 0 to 50
      +20 "home market" when eu
      group "size" highest {
        +10 "some" when employees > 10
        +30 "many" when employees > 100
      }
      +5 "pricing" each visit where page contains "pricing" within 30 days, at most 10 points
      +(seconds / 60) "reading" each visit where page starts with "b"
      -1 "idle" for every 30 days without visit
      bands employees "headcount" { below 10 +0, 10 and up +5, missing +1 }
    }
    grade heat of fit { A from 40, B from 20, C otherwise }
    segments size first match { small when employees < 10, large otherwise }
    pool team { members ann, bob weight 2 }
    route {
      to owner when owner is known and late
      to team when eu respond within 2 hours
      to nobody otherwise
    }
    ensure "eu leads are not lost" eu implies not routed to nobody

    """

  private func compiled(_ text: String = rules, isFull: Bool = false) throws -> Compiler {
    let result = Checker.check(
      SourceSet([SourceFile(path: "rules.accord", bytes: Array(text.utf8))]),
      files: RuleFiles { _, _ throws(RuleFileError) in throw RuleFileError(message: "there are no files") })
    #expect(result.diagnostics.map(\.message) == [])
    let program = try #require(result.program)
    var compiler = Compiler(program, isFull: isFull)
    _ = LeadShape(program, input: program.ownInput, passing: [], interner: &compiler.interner)
    return compiler.compiled()
  }

  @Test(arguments: [false, true]) func aPlanMeansSomething(isFull: Bool) throws {
    #expect(PlanVerifier(try compiled(isFull: isFull)).problems == [])
  }

  /// Whatever number of an instruction is wrong, it is found.
  @Test(arguments: [false, true]) func wrongNumbersAreFound(isFull: Bool) throws {
    let compiler = try compiled(isFull: isFull)
    var tried = 0
    for index in compiler.instructions.indices {
      for place in 0..<3 {
        let kind = compiler.instructions[index].parts[place].kind
        if kind == .none || kind == .column { continue }
        for wrong in [Int32(-1), 100_000] {
          var spoilt = compiler
          switch place {
          case 0: spoilt.instructions[index].target = wrong
          case 1: spoilt.instructions[index].a = wrong
          default: spoilt.instructions[index].b = wrong
          }
          tried += 1
          #expect(PlanVerifier(spoilt).problems != [], "\(index) \(compiler.instructions[index]) \(wrong)")
        }
      }
    }
    #expect(tried > 200)
  }

  /// An instruction that is left out is missed by those that read what it writes.
  @Test(arguments: [false, true]) func missingInstructionsAreFound(isFull: Bool) throws {
    let compiler = try compiled(isFull: isFull)
    let registers = RegisterSets(compiler)
    let read = compiler.instructions.flatMap { registers.touched(by: $0).reads } + registers.atEnd
    let places = Set(read.map(registers.place))
    var tried = 0
    for (index, instruction) in compiler.instructions.enumerated() {
      let written = registers.touched(by: instruction).writes.map(registers.place)
      guard written.contains(where: places.contains) else { continue }
      var spoilt = compiler
      spoilt.instructions[index] = Instruction(.jump, Int32(index + 1))
      tried += 1
      #expect(PlanVerifier(spoilt).problems != [], "\(index) \(instruction)")
    }
    #expect(tried > 40)
  }

  /// Tallies that do not end are found.
  @Test func unevenTalliesAreFound() throws {
    let compiler = try compiled()
    for (index, instruction) in compiler.instructions.enumerated() {
      guard [.tallyBegin, .tallyEnd, .choose].contains(instruction.operation) else { continue }
      var spoilt = compiler
      spoilt.instructions[index] = Instruction(.jump, Int32(index + 1))
      #expect(PlanVerifier(spoilt).problems != [])
    }
  }

  @Test func everyFunctionHasAKernel() {
    for function in Function.all {
      guard case .ofKnown = function.evaluation else { continue }
      #expect(Kernel.named(function.name, of: []) != nil, "\(function.name)")
    }
  }

  /// Room is made for each line by itself: one with a long title costs the others nothing.
  @Test func linesAreMeasuredByThemselves() throws {
    let title = String(repeating: "t", count: 100_000)
    let compiled = try compiled(
      """
      accord 1
      lead { a number, b number, visits list of visit { page text } }
      score s {
        +1 "\(title)" when a > 1
        +2 "short" each visit
        +3 "open" when a > 1 or b > 2
      }

      """)
    let lengths = compiled.parts.lines.map { ($0.reasonLength, $0.undecidedLength) }
    #expect(lengths.count { $0.0 > 100_000 } == 1)
    #expect(lengths.count { $0.0 < 400 && $0.1 < 400 } == lengths.count - 1)
  }

  @Test func listingOfConditionsAndPoints() throws {
    let listing = PlanListing(
      try compiled(
        """
        accord 1
        lead {
          employees number
          country   text
          email     text
          visits    list of visit { page text, at time }
        }
        let mail = domain(email)
        define eu when country in "DE", "AT" and employees >= 50
        score fit "Can we serve them?" {
          from 0 to 50
          +20 "home market" when eu
          group "size" highest {
            +10 "some" when employees > 10
            +30 "many" when employees > 100
          }
          +5 "pricing" each visit where page contains "pricing" within 30 days, at most 10 points
        }
        grade heat of fit { A from 40, B from 20, C otherwise }

        """)
    ).text
    #expect(
      listing == """
            0 t8 t9 t10 = thresholds #0 employees
            1 t11 = switchTexts #0 country
            2 v4 = call domain email
            3 report of "mail" v4
            4 t3 = and2 t11 t9
            5 t4 = not no
            6 t5 = or2 no t3
            7 t6 = and2 t4 t5
            8 tallyBegin
            9 v7 = itemsBegin clause #0 visits 30 days
        >  10 join
           11 v6 = itemsNext >15 clause #0
           12 v8 = column #0 v6
           13 t7 = containsAny texts #0 v8
           14 itemsJudge >10 clause #0 t7
        >  15 join
           16 lines "home market" "some" "many" t6 t8 t10
           17 payItems "pricing" v7
           18 clamp limit #1
           19 v9 = scoreEnd "fit"
           20 v10 = grade #0 v9
           21 end
           22 join
           23 end

        """)
  }
}
