import AccordSemantics
import AccordSource

extension Program {
  /// Where a step of the route sends a lead, as the rules name it.
  func targetName(_ step: Route.Step) -> String {
    switch step.target {
    case .pool(let id): pools[id].name
    case .owner: "owner"
    case .expression(let expression): sources.text(expression.range)
    case .review: "review"
    case .nurture: "nurture"
    case .nobody: "nobody"
    }
  }
}
