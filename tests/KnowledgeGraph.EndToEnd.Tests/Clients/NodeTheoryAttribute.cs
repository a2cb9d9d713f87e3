using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.EndToEnd.Tests.Clients;

/// <summary>A theory that runs npm packages; skipped where Node.js 20 or later, or npm, is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    private const int LeastVersion = 20;

    private static readonly string? Absence = FindAbsence();

    public NodeTheoryAttribute() => Skip = Absence;

    private static string? FindAbsence()
    {
        if (Ask("npm") is null) return "npm is not installed.";
        if (Ask("node") is not { } version) return "Node.js is not installed.";
        var major = int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var number) ? number : 0;
        return major >= LeastVersion ? null : $"Node.js {LeastVersion} or later is needed, {version} is installed.";
    }

    private static string? Ask(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            var answer = process?.StandardOutput.ReadToEnd().Trim();
            process?.WaitForExit();
            return process?.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
