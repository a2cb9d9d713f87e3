using System.Globalization;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation.Limits;

/// <summary>
/// The sum over all fields of weight times number of objects. A field with <c>first</c>, <c>last</c> or <c>page</c> states how many objects
/// it leads to, as a literal or by the argument's default; the lists directly below it, such as <c>edges</c>, are then of that size. Any other list, and
/// a size given by a variable, counts with <see cref="ValidationLimits.AssumedListSize"/>, since the measure is cached with the text.
/// </summary>
internal sealed class ComplexityMeasure(TypedDocument document, int assumedListSize) : SelectionMeasure(document)
{
    public override string LimitName => "complexity";

    public override string Unit => "units of cost";

    protected override long OfField(FieldUse field, bool isSized)
    {
        if (field.Definition is not { } definition)
        {
            return OfChildren(field, isSized: false);
        }

        bool isList = definition.Type.NullableType is ListType;
        bool statesSize = definition.Arguments.Any(IsSize);
        long size = statesSize ? StatedSize(field.Node, definition) : isList && !isSized ? assumedListSize : 1;
        long children = OfChildren(field, statesSize && !isList);
        return SaturatingSum(definition.Weight, SaturatingProduct(size, children));
    }

    private static bool IsSize(InputValueDefinition argument) => argument.Name is "first" or "last" or "page";

    private long StatedSize(FieldNode field, OutputField definition)
    {
        long? largest = null;
        foreach (InputValueDefinition argument in definition.Arguments.Where(IsSize))
        {
            ValueNode? value = field.Arguments.FirstOrDefault(given => given.Name == argument.Name)?.Value ?? argument.DefaultValue;
            long? size = value switch
            {
                IntValueNode integer => SizeOf(integer),
                ObjectValueNode page => SizeOf(page),
                VariableNode => assumedListSize,
                _ => null,
            };
            largest = size is null ? largest : Math.Max(size.Value, largest ?? 0);
        }

        return largest ?? assumedListSize;
    }

    /// <summary>The size of a page that is asked for by number.</summary>
    private long? SizeOf(ObjectValueNode page) => page.Fields.FirstOrDefault(field => field.Name == "size")?.Value switch
    {
        IntValueNode integer => SizeOf(integer),
        null => null,
        _ => assumedListSize,
    };

    /// <summary>A negative or huge size is refused when it is coerced; here it only must not upset the sum.</summary>
    private static long SizeOf(IntValueNode literal) =>
        int.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int size)
            ? Math.Max(size, 0)
            : int.MaxValue;
}
