@echo off
rem Checks the files and folders that are dropped on it.
setlocal DisableDelayedExpansion
set "SO_KET_CODE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "SO_KET_CODE_PAGE=%%p"

rem Explorer puts no quotes around a name such as a&b.xlsx, and cmd ends the arguments at "&": Node reads the whole line by itself.
rem The rest behind "&" would be run as a command after this file, so the whole cmd ends where Explorer has started it.
set "SO_KET_LEAVE=exit /b"
setlocal EnableDelayedExpansion
set "SO_KET_COMMAND_LINE=!CMDCMDLINE!"
if not "!SO_KET_COMMAND_LINE:/c=!"=="!SO_KET_COMMAND_LINE!" set "SO_KET_LEAVE=exit"
setlocal DisableDelayedExpansion

chcp 65001 >nul
"%~dp0program\node.exe" "%~dp0program\windows\check-dropped.mjs" %*
set "SO_KET_STATUS=%ERRORLEVEL%"
if defined SO_KET_CODE_PAGE chcp %SO_KET_CODE_PAGE% >nul
pause
%SO_KET_LEAVE% %SO_KET_STATUS%
