using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Library;

/// <summary>Mutations that change the library of the request.</summary>
internal static class LibraryMutations
{
    public static void Declare(ObjectTypeBuilder<Root> type)
    {
        type.Field("rename", "Book").Argument("number", "Int!").Argument("title", "String!").ResolveAsync(async (context, _) =>
        {
            LibraryState state = context.GetState<LibraryState>();
            int number = context.GetInt32("number");
            state.Record($"rename {number} begins");
            await Task.Delay(5, context.CancellationToken);
            if (context.GetString("title").Length == 0)
            {
                throw new GraphQLException("A book needs a title.", "EMPTY_TITLE");
            }

            state.Books[number] = state.Books[number] with { Title = context.GetString("title") };
            state.Record($"rename {number} ends");
            return new ObjectColumn<Book>([new Book(number)]);
        });
        type.Field("count", "Int!").Resolve((context, _) => new Int32Column([context.GetState<LibraryState>().Calls.Count]));
    }
}
