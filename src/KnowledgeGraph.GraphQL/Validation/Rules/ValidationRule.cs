using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>
/// One rule of chapter 5, named as the specification names it. A rule holds no state, so one instance serves all threads. It stays silent
/// where another rule already speaks: an unknown field has no arguments to check.
/// </summary>
internal abstract class ValidationRule
{
    /// <summary>The name that errors give as <c>extensions.rule</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>The section of the September 2025 edition, such as <c>5.2.3.1</c>.</summary>
    public abstract string Section { get; }

    public abstract void Check(TypedDocument document, ValidationErrors errors);
}
