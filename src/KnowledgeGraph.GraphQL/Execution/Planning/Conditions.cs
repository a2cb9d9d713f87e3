using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>Evaluates <c>@skip</c> and <c>@include</c> (§3.13.1, §3.13.2) for fixed values of the variables that they name.</summary>
/// <param name="values">The Boolean variables that occur in conditions.</param>
internal sealed class Conditions(IReadOnlyDictionary<string, bool> values)
{
    public static Conditions None { get; } = new(new Dictionary<string, bool>());

    public bool Includes(SelectionNode selection)
    {
        foreach (DirectiveNode directive in selection.Directives)
        {
            if ((directive.Name == SpecifiedDirectives.Skip.Name && IsTrue(directive)) ||
                (directive.Name == SpecifiedDirectives.Include.Name && !IsTrue(directive)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => values[variable.Name],
        _ => throw new InvalidOperationException($"@{directive.Name} without a Boolean condition passed validation."),
    };
}
