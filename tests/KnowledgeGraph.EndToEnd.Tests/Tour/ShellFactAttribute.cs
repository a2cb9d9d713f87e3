namespace KnowledgeGraph.EndToEnd.Tests.Tour;

/// <summary>A fact that runs commands as a user types them; skipped where bash or curl is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        foreach (var program in (string[])["bash", "curl"])
        {
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            if (!folders.Any(folder => File.Exists(Path.Combine(folder, program)))) Skip = $"{program} is not installed.";
        }
    }
}
