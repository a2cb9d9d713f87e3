using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Gathers the findings of rules up to a maximum, so that a document full of mistakes costs no more than one with some.</summary>
internal sealed class ValidationErrors(int maximum)
{
    private readonly List<GraphQLError> _errors = [];
    private IReadOnlyDictionary<string, object?> _details = new Dictionary<string, object?>();

    /// <summary>True once a finding has been dropped, and so will all others; rules may use it to spare the work of wording them.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Names the rule to which the next findings belong.</summary>
    public void Enter(ValidationRule rule) =>
        _details = new Dictionary<string, object?> { ["rule"] = rule.Name, ["section"] = rule.Section };

    public void Add(string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_errors.Count >= maximum)
        {
            IsFull = true;
            return;
        }

        var locations = new List<SourceLocation>(nodes.Length);
        foreach (SyntaxNode node in nodes)
        {
            if (node.Location.IsKnown)
            {
                locations.Add(node.Location);
            }
        }

        _errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, locations, path: null, _details));
    }

    public IReadOnlyList<GraphQLError> ToList()
    {
        string leftOut = $"The document has more mistakes than the {maximum} reported here; mend these first.";
        return IsFull ? [.. _errors, new GraphQLError(leftOut, ErrorCodes.ValidationFailed)] : _errors;
    }
}
