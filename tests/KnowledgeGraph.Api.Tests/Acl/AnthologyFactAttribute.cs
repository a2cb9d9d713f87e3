namespace KnowledgeGraph.Api.Tests.Acl;

/// <summary>A test over the ACL Anthology, which lies beside the repository and not in it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnthologyFactAttribute : FactAttribute
{
    public AnthologyFactAttribute()
    {
        if (AnthologyGraph.DataFolder is null) Skip = "The shared test data (../shared/data/acl) is not beside the repository.";
    }
}
