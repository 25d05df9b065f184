@echo off
rem Lance Consolidation PTCE. Construit le programme a la premiere utilisation (JDK 17 et Maven suffisent).
rem PTCE_JAVA_OPTS : options de la machine Java, par exemple -Xmx512m.
setlocal
chcp 65001 >nul
set "ICI=%~dp0"
if "%ICI:~-1%"=="\" set "ICI=%ICI:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java est introuvable : installez un JDK 17 ou plus recent, ou renseignez JAVA_HOME. 1>&2
  exit /b 3
)
set "JAR=%ICI%\target\ptce.jar"
if not exist "%JAR%" (
  echo Construction du programme, a la premiere utilisation : une minute environ... 1>&2
  pushd "%ICI%"
  call mvn -q -B -ntp -Drapide -Dmaven.test.skip=true clean package
  if errorlevel 1 (
    popd
    echo La construction a echoue : le detail est ci-dessus. 1>&2
    exit /b 3
  )
  popd
)
set "ARCHIVE=%ICI%\target\classes.jsa"
if not exist "%ARCHIVE%" (
  echo Preparation d'un demarrage rapide... 1>&2
  "%JAVA%" -jar "%JAR%" exemple --poles 3 --graine 1 --dossier "%ICI%\target\amorce\entree" >nul 2>&1
  "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -jar "%JAR%" consolider --entree "%ICI%\target\amorce\entree" --sortie "%ICI%\target\amorce\sortie" --modeles "%ICI%\templates" >nul 2>&1
  rmdir /s /q "%ICI%\target\amorce" >nul 2>&1
)
set "OPTIONS=-XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
if exist "%ARCHIVE%" set "OPTIONS=%OPTIONS% -XX:SharedArchiveFile="%ARCHIVE%""
"%JAVA%" %OPTIONS% "-Dptce.racine=%ICI%" %PTCE_JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%
