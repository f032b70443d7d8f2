@echo off
rem Runs PaperGen. Compiles it first when its sources changed, and fetches the pinned fonts and the picture converter when they are not there.
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

if /i "%~1"=="build" (
  call :fetch themes "the pinned fonts" "fonts of this system are used instead"
  call :fetch tools\pictures "the picture converter" "JPEG and PNG are printed as they are"
)

rem Compiled code is not mapped a second time to be written: PaperGen loads no code of others, and a command takes a tenth less time.
set "DOTNET_EnableWriteXorExecute=0"
dotnet "%root%.build\papergen\papergen.dll" %*
exit /b %errorlevel%

rem Fetches what the lock file of a folder pins, unless it is there and no older than the file.
:fetch
powershell -NoProfile -Command "$l = Get-Item '%root%%~1\node_modules\.package-lock.json' -ErrorAction SilentlyContinue; exit [int](-not $l -or (Get-Item '%root%%~1\package-lock.json').LastWriteTime -gt $l.LastWriteTime)"
if not errorlevel 1 exit /b 0
where npm >nul 2>nul || (
  echo papergen: npm is not installed; %~3 1>&2
  exit /b 0
)
echo papergen: fetching %~2 ... 1>&2
pushd "%root%%~1"
call npm ci --no-audit --no-fund --loglevel=error 1>&2 && (
  copy /b node_modules\.package-lock.json+,, node_modules\ >nul
) || echo papergen: %~2 could not be fetched; %~3 1>&2
popd
exit /b 0
