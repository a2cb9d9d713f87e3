using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Boxes;

/// <summary>Every way in which null and failure can meet the types of fields.</summary>
internal static class BoxSchema
{
    public static Schema Instance { get; } = new SchemaBuilder()
        .Query(type =>
        {
            type.Field("box", "Box").Resolve((context, _) => new ObjectColumn<Box>([context.GetState<Box>()]));
            type.Field("mustBox", "Box!").Resolve((context, _) => new ObjectColumn<Box>([context.GetState<Box>()]));
            type.Field("one", "Int").Resolve((_, _) => new Int32Column([1]));
        })
        .Interface("Thing", type => type.Field("mustText", "String!"))
        .Object<Box>("Box", DeclareBox)
        .Build();

    private static void DeclareBox(ObjectTypeBuilder<Box> type)
    {
        type.Implements("Thing");
        foreach ((string name, string fieldType) in ((string, string)[])[("text", "String"), ("mustText", "String!")])
        {
            type.Field(name, fieldType).Resolve((_, boxes) => new StringColumn([.. boxes.ToArray().Select(box => box.Text)]));
        }

        type.Group<int>((context, boxes) =>
        {
            for (int index = 0; index < context.Keys.Length; index++)
            {
                if (context.Keys[index] == 1) context.SetColumn(index, new StringColumn([.. boxes.ToArray().Select(box => box.Text)]));
                else context.Refuse(index, new GraphQLException("Refused alone.", "ALONE"));
            }
        }).Field("grouped", "String", 1).Field("refused", "[String!]", 2).Field("mustRefused", "Int!", 3);
        foreach ((string name, string fieldType) in ((string, string)[])[("inner", "Box"), ("mustInner", "Box!")])
        {
            type.Field(name, fieldType).Resolve((_, boxes) => new ObjectColumn<Box?>([.. boxes.ToArray().Select(box => box.Inner)]));
        }

        foreach ((string name, string fieldType) in ((string, string)[])
            [("items", "[Box]"), ("mustItems", "[Box]!"), ("itemsMust", "[Box!]"), ("mustItemsMust", "[Box!]!")])
        {
            type.Field(name, fieldType).Resolve((_, boxes) => Lists(boxes, box => box.Items, items => new ObjectColumn<Box?>(items)));
        }

        foreach ((string name, string fieldType) in ((string, string)[])[("words", "[String]"), ("wordsMust", "[String!]")])
        {
            type.Field(name, fieldType).Resolve((_, boxes) => Lists(boxes, box => box.Words, words => new StringColumn(words)));
        }

        type.Field("things", "[Thing]").Resolve((_, boxes) => Lists(boxes, box => box.Items, ToThings));
        type.Field("thingsMust", "[Thing!]").Resolve((_, boxes) => Lists(boxes, box => box.Items, ToThings));
        type.Field("picky", "String!").Resolve((_, boxes) => FailAtBad(boxes));
        type.Field("fails", "String").Resolve((_, _) => throw new GraphQLException("No.", "NO"));
        type.Field("mustFail", "Box!").Resolve((_, _) => throw new GraphQLException("No box.", "NO"));
        type.Field("crashes", "String").Resolve((_, _) => throw new InvalidCastException("secret"));
        type.Field("wrongKind", "String").Resolve((_, boxes) => new Int32Column(new int[boxes.Length]));
        type.Field("wrongCount", "String").Resolve((_, _) => new StringColumn("a", "b", "c", "d", "e", "f", "g"));
        type.Field("crashesLate", "String").ResolveAsync(async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidCastException("secret");
        });
    }

    private static StringColumn FailAtBad(ReadOnlySpan<Box> boxes)
    {
        StringColumn column = new([.. boxes.ToArray().Select(box => box.Text)]);
        for (int row = 0; row < boxes.Length; row++)
        {
            if (boxes[row].Text == "bad")
            {
                column.AddError(row, "Bad text.", "BAD");
            }
        }

        return column;
    }

    private static AbstractColumn ToThings(Box?[] boxes)
    {
        AbstractColumnBuilder things = new();
        foreach (Box? box in boxes)
        {
            if (box is null)
            {
                things.AddNull();
            }
            else
            {
                things.Add("Box", box);
            }
        }

        return things.Build();
    }

    private static ListColumn Lists<TItem>(ReadOnlySpan<Box> boxes, Func<Box, TItem[]?> read, Func<TItem[], FieldColumn> toColumn)
    {
        List<TItem> items = [];
        var offsets = new int[boxes.Length + 1];
        var isNull = new bool[boxes.Length];
        for (int row = 0; row < boxes.Length; row++)
        {
            isNull[row] = read(boxes[row]) is null;
            items.AddRange(read(boxes[row]) ?? []);
            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, toColumn([.. items]), isNull);
    }
}
