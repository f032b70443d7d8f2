@echo off
rem Runs PaperGen. Compiles it first when its sources changed, and fetches the pinned fonts when they are not there.
setlocal
set "root=%~dp0"
set "DOTNET_CLI_TELEMETRY_OPTOUT=1"
set "DOTNET_NOLOGO=1"

where dotnet >nul 2>nul || (
  echo papergen: the .NET SDK 10 is not installed: see https://dotnet.microsoft.com/download 1>&2
  exit /b 2
)

powershell -NoProfile -Command "$s = Get-Item '%root%.build\compiled' -ErrorAction SilentlyContinue; if (-not $s -or -not (Test-Path '%root%.build\papergen\papergen.dll')) { exit 1 }; $newer = Get-ChildItem '%root%src', '%root%Directory.*.props', '%root%papergen.cmd' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTime -gt $s.LastWriteTime } | Select-Object -First 1; exit [int][bool]$newer"
if errorlevel 1 (
  echo papergen: compiling ... 1>&2
  if not exist "%root%.build" mkdir "%root%.build"
  dotnet publish "%root%src\PaperGen.Cli" -c Release -r win-x64 --no-self-contained -p:PublishReadyToRun=true -o "%root%.build\papergen" --artifacts-path "%root%.build\artifacts" --tl:off -v quiet 1>&2 || (
    echo papergen: the program does not compile 1>&2
    exit /b 2
  )
  type nul > "%root%.build\compiled"
)

if /i "%~1"=="build" if not exist "%root%themes\node_modules\.package-lock.json" (
  where npm >nul 2>nul && (
    echo papergen: fetching the pinned fonts ... 1>&2
    pushd "%root%themes"
    call npm ci --no-audit --no-fund --loglevel=error 1>&2
    popd
  ) || echo papergen: npm is not installed; fonts of this system are used instead of the pinned ones 1>&2
)

if /i "%~1"=="build" if not exist "%root%tools\pictures\node_modules\.package-lock.json" (
  where npm >nul 2>nul && (
    echo papergen: fetching the picture converter ... 1>&2
    pushd "%root%tools\pictures"
    call npm ci --no-audit --no-fund --loglevel=error 1>&2
    popd
  )
)

dotnet "%root%.build\papergen\papergen.dll" %*
exit /b %errorlevel%
