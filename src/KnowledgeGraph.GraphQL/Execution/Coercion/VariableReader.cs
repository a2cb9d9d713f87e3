using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>Coerces the variables of a request (§6.1.2 <c>CoerceVariableValues</c>).</summary>
internal static class VariableReader
{
    /// <param name="definitions">The variables that the operation declares.</param>
    /// <param name="json">The request's <c>variables</c>: an object, null or nothing. Members that no definition names are ignored.</param>
    /// <param name="values">By position of the definition.</param>
    /// <returns>All problems; empty on success.</returns>
    public static IReadOnlyList<GraphQLError> Read(VariableDefinition[] definitions, ReadOnlySpan<byte> json, out InputValue[] values)
    {
        values = definitions.Length == 0 ? [] : new InputValue[definitions.Length];
        if (definitions.Length == 0)
        {
            return [];
        }

        List<GraphQLError> errors = [];
        bool[] failed = new bool[definitions.Length];
        try
        {
            ReadMembers(definitions, json, values, failed, errors);
        }
        catch (JsonException)
        {
            return [new GraphQLError("The variables are not valid JSON, or are nested too deeply.", ErrorCodes.BadRequest)];
        }

        for (int index = 0; index < definitions.Length; index++)
        {
            if (!failed[index] && !values[index].IsPresent)
            {
                ApplyDefault(definitions[index], ref values[index], errors);
            }
        }

        return errors;
    }

    private static void ReadMembers(
        VariableDefinition[] definitions, ReadOnlySpan<byte> json, InputValue[] values, bool[] failed, List<GraphQLError> errors)
    {
        if (json.IsEmpty)
        {
            return;
        }

        Utf8JsonReader reader = new(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            errors.Add(new GraphQLError("The variables must be a JSON object.", ErrorCodes.BadRequest));
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = Find(definitions, ref reader);
            reader.Read();
            if (index < 0)
            {
                reader.Skip();
                continue;
            }

            Utf8JsonReader start = reader;
            if (JsonCoercion.Coerce(ref reader, definitions[index].Type, out values[index]) is { } failure)
            {
                failed[index] = true;
                errors.Add(Describe(definitions[index], failure));
                reader = start;
                reader.Skip();
            }
        }
    }

    private static int Find(VariableDefinition[] definitions, ref Utf8JsonReader reader)
    {
        for (int index = 0; index < definitions.Length; index++)
        {
            if (reader.ValueTextEquals(definitions[index].EncodedName))
            {
                return index;
            }
        }

        return -1;
    }

    private static void ApplyDefault(VariableDefinition definition, ref InputValue value, List<GraphQLError> errors)
    {
        value = definition.DefaultValue;
        if (!value.IsPresent && definition.Type.IsNonNull)
        {
            errors.Add(new GraphQLError(
                $"The variable \"${definition.Name}\" of the required type {definition.Type} was not given.",
                ErrorCodes.BadUserInput,
                definition.Location));
        }
    }

    private static GraphQLError Describe(VariableDefinition definition, CoercionFailure failure)
    {
        string path = failure.PathFrom(definition.Name);
        string place = path == definition.Name ? string.Empty : $" at \"{path}\"";
        return new GraphQLError(
            $"The variable \"${definition.Name}\" has an invalid value{place}: {failure.Message}.",
            ErrorCodes.BadUserInput,
            definition.Location);
    }
}
