using Microsoft.Playwright;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>Debian's Chromium, driven by Playwright.</summary>
internal static class Chromium
{
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find(),
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static string Find()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])["chromium", "chromium-browser", "google-chrome", "chrome.exe"], Path.Combine)
            .FirstOrDefault(File.Exists);
        Assert.True(found is not null, "chromium is not installed: apt-get install chromium");
        return found;
    }
}
