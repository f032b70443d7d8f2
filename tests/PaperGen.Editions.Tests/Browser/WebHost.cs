using System.Net;
using System.Net.Sockets;

namespace PaperGen.Editions.Tests.Browser;

/// <summary>A host that serves folders as the simplest server does: files, <c>index.html</c> for a folder, a page for what is not there.</summary>
internal sealed class WebHost : IDisposable
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
        [".jpg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
        [".xml"] = "application/xml",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly HttpListener _listener = new();
    private readonly (string Path, string Folder)[] _folders;

    /// <param name="folders">Folders on disk by their paths on the host, such as <c>/yunhe/</c>.</param>
    public WebHost(params (string Path, string Folder)[] folders)
    {
        _folders = [.. folders.OrderByDescending(f => f.Path.Length)];
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Origin = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The host's address, without a slash at its end.</summary>
    public string Origin { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext request;
            try
            {
                request = await _listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(request));
        }
    }

    private void Answer(HttpListenerContext exchange)
    {
        var path = Uri.UnescapeDataString(exchange.Request.Url!.AbsolutePath);
        var (mount, folder) = _folders.First(f => path.StartsWith(f.Path, StringComparison.Ordinal));
        var file = Path.Combine(folder, path[mount.Length..]);
        if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
        using var response = exchange.Response;
        if (!File.Exists(file)) (response.StatusCode, file) = (404, Path.Combine(folder, "404.html"));
        try
        {
            response.ContentType = s_types[Path.GetExtension(file)];
            response.OutputStream.Write(File.ReadAllBytes(file));
        }
        catch (HttpListenerException)
        {
            // The browser went to another page before it had all.
        }
    }
}
