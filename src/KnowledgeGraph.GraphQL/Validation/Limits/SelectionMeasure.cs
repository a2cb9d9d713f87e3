using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>
/// A number that follows from a selection set as if every fragment were written out where it is spread. Each fragment is measured once, so
/// the work is linear in the document although the written-out form can be exponential. Sums stop at <see cref="long.MaxValue"/>. A
/// fragment inside itself counts as nothing; §5.5.2.2 reports it.
/// </summary>
/// <remarks>Holds results for one document; not thread-safe.</remarks>
internal abstract class SelectionMeasure(TypedDocument document)
{
    private readonly Dictionary<(string Fragment, bool IsSized), long> _fragments = [];

    /// <summary>What messages and <c>extensions.limit</c> call the limit.</summary>
    public abstract string LimitName { get; }

    /// <summary>What the number counts, to follow it in messages.</summary>
    public abstract string Unit { get; }

    public long Of(OperationDefinitionNode operation) => OfSelections(operation.SelectionSet, isSized: false);

    /// <summary>The measure of one field with all below it.</summary>
    /// <param name="field">The selection and its definition.</param>
    /// <param name="isSized">Whether a field around this one has already stated how many objects there are.</param>
    protected abstract long OfField(FieldUse field, bool isSized);

    /// <summary>Puts the measures of siblings together.</summary>
    protected virtual long Combine(long left, long right) => SaturatingSum(left, right);

    protected long OfChildren(FieldUse field, bool isSized) =>
        field.Node.SelectionSet is { } selectionSet ? OfSelections(selectionSet, isSized) : 0;

    protected static long SaturatingSum(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    protected static long SaturatingProduct(long left, long right) =>
        Math.BigMul(left, right) is var product && product > long.MaxValue ? long.MaxValue : (long)product;

    private long OfSelections(SelectionSetNode selectionSet, bool isSized)
    {
        // Fragments that are spread one in the other can nest deeper than the parser allows a single one to. What is too deep for the
        // stack is beyond every limit.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return long.MaxValue;
        }

        long total = 0;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            long part = selection switch
            {
                FieldNode field => OfField(document.FieldsByNode[field], isSized),
                InlineFragmentNode inline => OfSelections(inline.SelectionSet, isSized),
                FragmentSpreadNode spread => OfFragment(spread.Name, isSized),
                _ => 0,
            };
            total = Combine(total, part);
        }

        return total;
    }

    private long OfFragment(string name, bool isSized)
    {
        if (_fragments.TryGetValue((name, isSized), out long known))
        {
            return known;
        }

        if (!document.FragmentsByName.TryGetValue(name, out FragmentDefinitionNode? fragment))
        {
            return 0;
        }

        _fragments[(name, isSized)] = 0;
        return _fragments[(name, isSized)] = OfSelections(fragment.SelectionSet, isSized);
    }
}
