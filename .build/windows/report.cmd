@echo off
rem Runs so-ket. After a double click the window stays open, and "report" works in it.
setlocal DisableDelayedExpansion
set "SO_KET_WINDOW="
set "SO_KET_CODE_PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "SO_KET_CODE_PAGE=%%p"
if "%~1"=="" goto start
rem A whole path is no command: it was dropped here.
if /i "%~f1"=="%~1" goto check
goto run

:start
rem Explorer starts a command file by "cmd /c"; in a window that was open before, the line has no "/c".
setlocal EnableDelayedExpansion
set "line=!CMDCMDLINE!"
if not "!line:/c=!"=="!line!" endlocal & set "SO_KET_WINDOW=1"
setlocal DisableDelayedExpansion
if not defined SO_KET_WINDOW goto run
set "PATH=%~dp0;%PATH%"
rem Files of an office do not belong into the folder of the program, which is replaced by the next version.
if /i not "%CD%\"=="%~dp0" goto run
if exist "%USERPROFILE%\Documents\" cd /d "%USERPROFILE%\Documents"

:run
chcp 65001 >nul
"%~dp0program\node.exe" "%~dp0program\bin\report.js" %*
set "SO_KET_STATUS=%ERRORLEVEL%"
if defined SO_KET_CODE_PAGE chcp %SO_KET_CODE_PAGE% >nul
if defined SO_KET_WINDOW cmd /k
exit /b %SO_KET_STATUS%

:check
rem Without "call", which would replace "%" and "^" in names.
"%~dp0Kiem tra tep.cmd" %*
