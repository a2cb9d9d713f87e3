using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>§6.4.1 <c>CoerceArgumentValues</c>, for what the plan could not settle.</summary>
internal static class ArgumentCoercion
{
    /// <param name="plan">The arguments of a field.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="values">By position of the definition; the plan's own array if nothing waits for variables.</param>
    /// <returns>A sentence if an argument has no valid value; null on success.</returns>
    public static string? Coerce(ArgumentsPlan plan, in VariableValues variables, out InputValue[] values)
    {
        values = plan.Constants;
        if (plan.Waiting is null)
        {
            return null;
        }

        values = [.. plan.Constants];
        for (int index = 0; index < values.Length; index++)
        {
            if (plan.Waiting[index] is not { } literal)
            {
                continue;
            }

            InputValueDefinition definition = plan.Definitions[index];
            bool isLeftOut = literal is VariableNode variable && !variables[variable.Name].IsPresent;
            CoercionFailure? failure = isLeftOut && !definition.IsRequired
                ? definition.GetDefault(out values[index])
                : LiteralCoercion.Coerce(literal, definition.Type, variables, out values[index]);
            if (failure is not null)
            {
                return $"The argument \"{failure.PathFrom(definition.Name)}\" is not valid: {failure.Message}.";
            }
        }

        return null;
    }
}
